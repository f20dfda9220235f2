/** Calls between services, authenticated by a shared secret. */
@NullMarked
package app.pinbridge.kit.internal;

import org.jspecify.annotations.NullMarked;
