/** Whom to write to: the connections and the people who want to be told. */
@NullMarked
package app.pinbridge.notifier.connection;

import org.jspecify.annotations.NullMarked;
