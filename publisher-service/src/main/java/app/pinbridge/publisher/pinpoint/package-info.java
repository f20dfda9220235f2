/** Pinpoint as a customer's connection sees it, with the key from credentials-service. */
@NullMarked
package app.pinbridge.publisher.pinpoint;

import org.jspecify.annotations.NullMarked;
