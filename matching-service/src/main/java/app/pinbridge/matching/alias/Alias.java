package app.pinbridge.matching.alias;

import java.time.Instant;
import java.util.Optional;

/**
 * Another address of somebody.
 *
 * @param address in its canonical form
 * @param means the address that Pinpoint knows
 * @param callId the call whose link taught it; empty when it was added by hand
 * @param by who said so, an e-mail
 */
public record Alias(String address, String means, Optional<String> callId, String by, Instant at) {}
