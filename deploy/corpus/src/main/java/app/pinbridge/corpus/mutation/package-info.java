/** Worlds told again with one change that must not change any answer. */
@NullMarked
package app.pinbridge.corpus.mutation;

import org.jspecify.annotations.NullMarked;
