/** What other services tell over Kafka. */
@NullMarked
package app.pinbridge.publisher.kafka;

import org.jspecify.annotations.NullMarked;
