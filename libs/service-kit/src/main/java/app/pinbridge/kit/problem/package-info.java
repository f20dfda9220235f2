/** Errors as RFC 9457 problem documents, each with a code. */
@NullMarked
package app.pinbridge.kit.problem;

import org.jspecify.annotations.NullMarked;
