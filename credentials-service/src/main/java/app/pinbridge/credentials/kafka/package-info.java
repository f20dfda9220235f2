/** The topics that this service reads. */
@NullMarked
package app.pinbridge.credentials.kafka;

import org.jspecify.annotations.NullMarked;
