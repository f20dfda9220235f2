/** What may go wrong on the way, on demand. */
@NullMarked
package app.pinbridge.simulator.faults;

import org.jspecify.annotations.NullMarked;
