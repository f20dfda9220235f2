/** The publisher under load, beside its floor. */
@NullMarked
package app.pinbridge.bench.publish;

import org.jspecify.annotations.NullMarked;
