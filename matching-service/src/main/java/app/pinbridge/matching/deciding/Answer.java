package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.EventData;
import app.pinbridge.matching.fact.Hashes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be said of a call or an interview.
 *
 * @param said a match or a capture, with revision 0; empty when there is nothing to say, and what was said stays
 * @param reads what it was decided from
 * @param waits the resources that it waits for
 */
record Answer(Question question, Optional<? extends EventData> said, Hashes reads, Map<String, Instant> waits) {}
