/** Candidates that a call may be linked to, found by what a person types. */
@NullMarked
package app.pinbridge.matching.candidates;

import org.jspecify.annotations.NullMarked;
