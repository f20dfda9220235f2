/** Customers, their records and their calls, made from a seed; the same seed makes the same. */
@NullMarked
package app.pinbridge.bench.world;

import org.jspecify.annotations.NullMarked;
