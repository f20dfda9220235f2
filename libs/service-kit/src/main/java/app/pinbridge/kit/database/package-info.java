/** Transactions, and the role each one runs as. */
@NullMarked
package app.pinbridge.kit.database;

import org.jspecify.annotations.NullMarked;
