/** The one source of time. */
@NullMarked
package app.pinbridge.kit.time;

import org.jspecify.annotations.NullMarked;
