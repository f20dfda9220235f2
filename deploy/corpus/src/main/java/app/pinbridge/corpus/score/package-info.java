/** How far a matcher's answers agree with the labels. */
@NullMarked
package app.pinbridge.corpus.score;

import org.jspecify.annotations.NullMarked;
