/** Refusals as the API words them. */
@NullMarked
package app.pinbridge.simulator.error;

import org.jspecify.annotations.NullMarked;
