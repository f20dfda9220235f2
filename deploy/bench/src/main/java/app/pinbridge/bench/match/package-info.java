/** The matcher under load, beside its floor. */
@NullMarked
package app.pinbridge.bench.match;

import org.jspecify.annotations.NullMarked;
