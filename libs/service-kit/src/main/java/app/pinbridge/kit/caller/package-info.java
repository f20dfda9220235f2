/** Who asks: tenant, person and roles, from the token and from nowhere else. */
@NullMarked
package app.pinbridge.kit.caller;

import org.jspecify.annotations.NullMarked;
