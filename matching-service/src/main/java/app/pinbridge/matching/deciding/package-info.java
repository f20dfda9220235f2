/** Makes decisions: runs the engine over what is stored and keeps what it read. */
@NullMarked
package app.pinbridge.matching.deciding;

import org.jspecify.annotations.NullMarked;
