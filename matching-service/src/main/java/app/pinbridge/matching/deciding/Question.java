package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Event;
import app.pinbridge.matching.decision.StoredDecision;
import java.util.Optional;

/**
 * A call or an interview on which something is to be said.
 *
 * @param event its standing snapshot
 * @param earlier what was last said of it
 */
record Question(Event<?> event, Optional<StoredDecision> earlier) {}
