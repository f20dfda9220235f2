/** Engines in memory: Pinbridge's own, and Duke as a peer. */
@NullMarked
package app.pinbridge.bench.peer;

import org.jspecify.annotations.NullMarked;
