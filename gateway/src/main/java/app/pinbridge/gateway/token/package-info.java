/** The short-lived tokens by which services know who asks. */
@NullMarked
package app.pinbridge.gateway.token;

import org.jspecify.annotations.NullMarked;
