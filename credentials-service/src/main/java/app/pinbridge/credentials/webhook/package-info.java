/** The secrets by which Pinpoint's webhooks are known. */
@NullMarked
package app.pinbridge.credentials.webhook;

import org.jspecify.annotations.NullMarked;
