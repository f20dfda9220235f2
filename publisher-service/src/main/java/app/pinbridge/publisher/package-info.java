/** Match results and clicks become comments in Pinpoint, each once and on the right person. */
@NullMarked
package app.pinbridge.publisher;

import org.jspecify.annotations.NullMarked;
