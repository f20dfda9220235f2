/** What the customers' log is told of a service's requests to Pinpoint. */
@NullMarked
package app.pinbridge.kit.activity;

import org.jspecify.annotations.NullMarked;
