/**
 * Decides which interview a call belongs to: facts of one tenant in, one answer out. Knows no broker, no database and no
 * clock; the same facts give the same answer, byte for byte.
 */
@NullMarked
package app.pinbridge.engine;

import org.jspecify.annotations.NullMarked;
