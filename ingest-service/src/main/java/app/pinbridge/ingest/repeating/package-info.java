/** What is done again and again in the background. */
@NullMarked
package app.pinbridge.ingest.repeating;

import org.jspecify.annotations.NullMarked;
