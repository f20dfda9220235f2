/** How keys are written: what facts and calls are found by. */
@NullMarked
package app.pinbridge.engine.key;

import org.jspecify.annotations.NullMarked;
