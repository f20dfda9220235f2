/** What a key may do, and what each missing permission costs. */
@NullMarked
package app.pinbridge.credentials.permission;

import org.jspecify.annotations.NullMarked;
