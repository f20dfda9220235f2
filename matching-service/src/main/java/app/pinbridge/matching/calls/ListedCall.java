package app.pinbridge.matching.calls;

import java.util.Optional;

/**
 * A call in a list.
 *
 * @param suggestion what it most probably belongs to, where that is not certain; only for those who may mend it
 */
public record ListedCall(DecidedCall decided, Optional<Suggested> suggestion) {}
