/** The offline matcher: recorded events in, answers and figures out. Runs the same decisions as the service. */
@NullMarked
package app.pinbridge.engine.backtest;

import org.jspecify.annotations.NullMarked;
