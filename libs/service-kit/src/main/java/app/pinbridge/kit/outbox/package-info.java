/** Events written in the transaction of what they tell, and sent to Kafka afterwards. */
@NullMarked
package app.pinbridge.kit.outbox;

import org.jspecify.annotations.NullMarked;
