/** Calls from the host product: checked, freed of note text, put on their way once. */
@NullMarked
package app.pinbridge.ingest.calls;

import org.jspecify.annotations.NullMarked;
