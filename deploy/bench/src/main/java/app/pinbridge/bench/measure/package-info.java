/** Latencies, open loops, watching of results, tables and JSON. */
@NullMarked
package app.pinbridge.bench.measure;

import org.jspecify.annotations.NullMarked;
