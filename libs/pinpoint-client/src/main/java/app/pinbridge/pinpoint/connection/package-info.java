/** Which company's Pinpoint is meant and with which key, checked before anything is sent. */
@NullMarked
package app.pinbridge.pinpoint.connection;

import org.jspecify.annotations.NullMarked;
