/** The public API: parameters in, JSON:API documents out. */
@NullMarked
package app.pinbridge.simulator.api;

import org.jspecify.annotations.NullMarked;
