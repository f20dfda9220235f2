package app.pinbridge.engine.evidence;

import java.util.Optional;

/**
 * How one feature agrees, and the values that were compared.
 *
 * @param call what the call says
 * @param ats what the ATS says
 */
public record Finding(Level level, Optional<String> call, Optional<String> ats) {

    /** A finding without values to show. */
    public static Finding of(Level level) {
        return new Finding(level, Optional.empty(), Optional.empty());
    }

    /** A finding with both values. */
    public static Finding of(Level level, String call, String ats) {
        return new Finding(level, Optional.of(call), Optional.of(ats));
    }
}
