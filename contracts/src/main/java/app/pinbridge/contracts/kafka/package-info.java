/** CloudEvents on Kafka: the binary content mode, the partition rule, and the topics. Needs kafka-clients. */
@NullMarked
package app.pinbridge.contracts.kafka;

import org.jspecify.annotations.NullMarked;
