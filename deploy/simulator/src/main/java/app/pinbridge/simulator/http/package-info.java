/** The server's edge: sockets, and what faults do to them. */
@NullMarked
package app.pinbridge.simulator.http;

import org.jspecify.annotations.NullMarked;
