/** Letters: written once for each incident, sent until SMTP takes them, then remembered. */
@NullMarked
package app.pinbridge.notifier.letter;

import org.jspecify.annotations.NullMarked;
