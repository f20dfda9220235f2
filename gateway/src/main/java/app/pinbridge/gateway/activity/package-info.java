/** The page of what was asked of the customer's Pinpoint. */
@NullMarked
package app.pinbridge.gateway.activity;

import org.jspecify.annotations.NullMarked;
