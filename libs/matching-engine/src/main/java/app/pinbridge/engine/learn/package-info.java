/** Learns the weights of the model, offline, from calls that people have labelled. */
@NullMarked
package app.pinbridge.engine.learn;

import org.jspecify.annotations.NullMarked;
