/** What Pinpoint tells others of itself: webhooks, signed, sent again until they are taken. */
@NullMarked
package app.pinbridge.simulator.webhook;

import org.jspecify.annotations.NullMarked;
