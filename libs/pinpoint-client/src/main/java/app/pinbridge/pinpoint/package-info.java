/** The Pinpoint API as typed calls. Start at {@link app.pinbridge.pinpoint.PinpointClient}. */
@NullMarked
package app.pinbridge.pinpoint;

import org.jspecify.annotations.NullMarked;
