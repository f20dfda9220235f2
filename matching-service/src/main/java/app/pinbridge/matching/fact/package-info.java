/** Facts: the standing snapshot of every subject of every customer, and the keys that they are found by. */
@NullMarked
package app.pinbridge.matching.fact;

import org.jspecify.annotations.NullMarked;
