/** What Pinbridge asks of a customer's key. */
@NullMarked
package app.pinbridge.kit.permission;

import org.jspecify.annotations.NullMarked;
