/** Encryption of keys at rest. */
@NullMarked
package app.pinbridge.credentials.vault;

import org.jspecify.annotations.NullMarked;
