/** Sending again what is safe to send again. */
@NullMarked
package app.pinbridge.pinpoint.retry;

import org.jspecify.annotations.NullMarked;
