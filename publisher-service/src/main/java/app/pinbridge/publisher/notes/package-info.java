/** The text of notes, fetched from the host product. */
@NullMarked
package app.pinbridge.publisher.notes;

import org.jspecify.annotations.NullMarked;
