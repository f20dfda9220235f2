/** How pages ask services, and what may come back. */
@NullMarked
package app.pinbridge.gateway.services;

import org.jspecify.annotations.NullMarked;
