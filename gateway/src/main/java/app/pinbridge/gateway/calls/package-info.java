/** The pages of calls: list, one call, its notes. */
@NullMarked
package app.pinbridge.gateway.calls;

import org.jspecify.annotations.NullMarked;
