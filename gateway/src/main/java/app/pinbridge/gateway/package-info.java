/** The gateway: the one door of Pinbridge for people and for the host product. */
@NullMarked
package app.pinbridge.gateway;

import org.jspecify.annotations.NullMarked;
