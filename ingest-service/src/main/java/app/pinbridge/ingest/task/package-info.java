/** What is to be done for a connection and how far it is, as rows. */
@NullMarked
package app.pinbridge.ingest.task;

import org.jspecify.annotations.NullMarked;
