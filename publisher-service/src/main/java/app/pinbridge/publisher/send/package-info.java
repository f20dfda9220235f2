/** Sends what is planned, once: request, answer, and the search after a lost answer. */
@NullMarked
package app.pinbridge.publisher.send;

import org.jspecify.annotations.NullMarked;
