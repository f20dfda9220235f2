package app.pinbridge.matching.manual;

import app.pinbridge.contracts.Match;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person once said.
 *
 * @param position rises with time, within a customer
 * @param action {@code link unlink not_an_interview enrichment undo}; of an alias {@code alias_added alias_removed}
 * @param before the answer before; empty where there was none, and of an alias
 * @param after the answer after
 */
public record AuditEntry(
        long position, String action, String by, Instant at, Optional<Match> before, Optional<Match> after) {}
