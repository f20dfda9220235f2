/** What has been asked and what has been written, kept as the truth for tests. */
@NullMarked
package app.pinbridge.simulator.log;

import org.jspecify.annotations.NullMarked;
