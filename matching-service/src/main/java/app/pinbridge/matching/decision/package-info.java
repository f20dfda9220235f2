/** Decisions as they stand: what was answered, from what, and who may see it. */
@NullMarked
package app.pinbridge.matching.decision;

import org.jspecify.annotations.NullMarked;
