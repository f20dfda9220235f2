/** What looking for changes has missed, as a reading of everything finds it. */
@NullMarked
package app.pinbridge.ingest.drift;

import org.jspecify.annotations.NullMarked;
