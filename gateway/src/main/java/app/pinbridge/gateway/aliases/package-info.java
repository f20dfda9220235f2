/** The page of other addresses of candidates. */
@NullMarked
package app.pinbridge.gateway.aliases;

import org.jspecify.annotations.NullMarked;
