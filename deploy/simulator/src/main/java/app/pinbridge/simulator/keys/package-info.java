/** API keys, what they may do and how often. */
@NullMarked
package app.pinbridge.simulator.keys;

import org.jspecify.annotations.NullMarked;
