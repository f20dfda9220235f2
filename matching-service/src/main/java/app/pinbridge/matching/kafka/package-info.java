/** The edge to Kafka. */
@NullMarked
package app.pinbridge.matching.kafka;

import org.jspecify.annotations.NullMarked;
