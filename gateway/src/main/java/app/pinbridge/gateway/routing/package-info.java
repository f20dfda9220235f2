/** The way of {@code /api} to the services. */
@NullMarked
package app.pinbridge.gateway.routing;

import org.jspecify.annotations.NullMarked;
