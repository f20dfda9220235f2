/** The processes of the system, their ports, secrets and configuration. */
@NullMarked
package app.pinbridge.local.stack;

import org.jspecify.annotations.NullMarked;
