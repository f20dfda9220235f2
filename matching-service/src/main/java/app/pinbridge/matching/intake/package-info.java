/** One batch of records in one transaction: facts, keys, decisions, events. */
@NullMarked
package app.pinbridge.matching.intake;

import org.jspecify.annotations.NullMarked;
