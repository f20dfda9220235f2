package app.pinbridge.notifier.letter;

import java.time.Instant;

/**
 * A letter that waits to be sent.
 *
 * @param attempts how often sending it was tried in vain
 */
public record Letter(LetterKey key, Occasion occasion, Instant writtenAt, int attempts) {}
