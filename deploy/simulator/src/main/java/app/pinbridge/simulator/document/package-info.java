/** JSON:API documents. */
@NullMarked
package app.pinbridge.simulator.document;

import org.jspecify.annotations.NullMarked;
