/** Labelled worlds made from a seed, and how well a matcher does on them. */
@NullMarked
package app.pinbridge.corpus;

import org.jspecify.annotations.NullMarked;
