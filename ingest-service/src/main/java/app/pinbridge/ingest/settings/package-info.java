/** What an operator may set. */
@NullMarked
package app.pinbridge.ingest.settings;

import org.jspecify.annotations.NullMarked;
