/** How much a connection may ask of Pinpoint, found out by asking, and who goes first. */
@NullMarked
package app.pinbridge.pinpoint.budget;

import org.jspecify.annotations.NullMarked;
