/** Copies of what other services decided: the latest match and notes of each call, the connection of each customer. */
@NullMarked
package app.pinbridge.publisher.facts;

import org.jspecify.annotations.NullMarked;
