/** What the terminal shows. */
@NullMarked
package app.pinbridge.local.console;

import org.jspecify.annotations.NullMarked;
