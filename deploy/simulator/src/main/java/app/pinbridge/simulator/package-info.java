/** Pinpoint as its API is known: a server over a world made from a seed. Start it with {@link app.pinbridge.simulator.Simulator}. */
@NullMarked
package app.pinbridge.simulator;

import org.jspecify.annotations.NullMarked;
