/** The Kafka edge. */
@NullMarked
package app.pinbridge.ingest.kafka;

import org.jspecify.annotations.NullMarked;
