/** Makes, when there is time, the decisions of which too many were touched at once, and goes through whole customers. */
@NullMarked
package app.pinbridge.matching.catchup;

import org.jspecify.annotations.NullMarked;
