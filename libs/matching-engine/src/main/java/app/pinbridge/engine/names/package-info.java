/** Names of people in any script: folded, cleaned of noise, compared. A name supports a match; it never decides one. */
@NullMarked
package app.pinbridge.engine.names;

import org.jspecify.annotations.NullMarked;
