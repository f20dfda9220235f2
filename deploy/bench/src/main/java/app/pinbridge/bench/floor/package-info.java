/** The same input and output with no logic, each in a process of its own. */
@NullMarked
package app.pinbridge.bench.floor;

import org.jspecify.annotations.NullMarked;
