/** What Pinpoint keeps, as records. */
@NullMarked
package app.pinbridge.pinpoint.resource;

import org.jspecify.annotations.NullMarked;
