/** From Kafka records to one transaction: decoding, retries, dead letters, and a count of what became of each. */
@NullMarked
package app.pinbridge.kit.intake;

import org.jspecify.annotations.NullMarked;
