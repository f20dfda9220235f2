/** Who stands at the door: people with a password or the company sign-in, and machines with a token. */
@NullMarked
package app.pinbridge.gateway.signin;

import org.jspecify.annotations.NullMarked;
