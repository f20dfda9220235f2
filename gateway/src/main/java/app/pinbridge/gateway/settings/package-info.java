/** The page on which an admin connects Pinpoint and sees how it goes. */
@NullMarked
package app.pinbridge.gateway.settings;

import org.jspecify.annotations.NullMarked;
