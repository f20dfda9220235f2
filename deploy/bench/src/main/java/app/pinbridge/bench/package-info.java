/** How fast Pinbridge is: ./pinbridge bench match and ./pinbridge bench publish. */
@NullMarked
package app.pinbridge.bench;

import org.jspecify.annotations.NullMarked;
