/** The control API: time, faults, facts and changes of the world, for tests and demos. */
@NullMarked
package app.pinbridge.simulator.control;

import org.jspecify.annotations.NullMarked;
