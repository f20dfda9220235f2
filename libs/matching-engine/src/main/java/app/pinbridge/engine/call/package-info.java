/** A call as the rules read it: who, when, where, and what it calls itself. Knows nothing of the ATS. */
@NullMarked
package app.pinbridge.engine.call;

import org.jspecify.annotations.NullMarked;
