/** What is worth a letter: which change of a connection's status opens an incident and which ends it. */
@NullMarked
package app.pinbridge.notifier.incident;

import org.jspecify.annotations.NullMarked;
