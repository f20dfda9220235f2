/** Batches as SQL arrays: one statement for many rows. */
@NullMarked
package app.pinbridge.matching.sql;

import org.jspecify.annotations.NullMarked;
