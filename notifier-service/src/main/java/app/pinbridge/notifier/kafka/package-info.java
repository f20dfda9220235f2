/** The edge to Kafka: three topics in, nothing out. */
@NullMarked
package app.pinbridge.notifier.kafka;

import org.jspecify.annotations.NullMarked;
