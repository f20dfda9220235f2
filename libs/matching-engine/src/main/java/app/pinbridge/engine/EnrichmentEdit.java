package app.pinbridge.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * What a person wrote over what the ATS adds to a call. What is absent stays as the ATS has it. It is kept for as long as the
 * call belongs to the record that it was written for: on another candidate it would be wrong.
 *
 * @param of subject of the application or job seeker that the call belonged to; empty where it belonged to none
 * @param by who wrote it, an e-mail
 */
public record EnrichmentEdit(
        Optional<String> of,
        Optional<String> candidateName,
        Optional<String> jobTitle,
        Optional<String> stage,
        Optional<String> location,
        String by,
        Instant at) {}
