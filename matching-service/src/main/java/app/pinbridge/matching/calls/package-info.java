/** Calls as people see them, and who sees which. */
@NullMarked
package app.pinbridge.matching.calls;

import org.jspecify.annotations.NullMarked;
