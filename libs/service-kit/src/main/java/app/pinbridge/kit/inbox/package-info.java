/** Remembers which events were already acted upon. */
@NullMarked
package app.pinbridge.kit.inbox;

import org.jspecify.annotations.NullMarked;
