/** What a careful person would decide of a call. */
@NullMarked
package app.pinbridge.corpus.label;

import org.jspecify.annotations.NullMarked;
