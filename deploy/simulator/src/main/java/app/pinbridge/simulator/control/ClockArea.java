package app.pinbridge.simulator.control;

import app.pinbridge.simulator.world.SimulatedClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** {@code /time}: reads it; sets it, advances it, lets it run or stand. */
final class ClockArea implements ControlArea {
    private final SimulatedClock clock;

    ClockArea(SimulatedClock clock) {
        this.clock = clock;
    }

    @Override
    public Optional<?> handle(ControlRequest request) {
        if (request.is("POST", 0)) {
            request.optionalInstant("now").ifPresent(clock::moveTo);
            request.optionalText("advance").map(ClockArea::duration).ifPresent(clock::advance);
            request.optionalText("pace").map(Double::valueOf).ifPresent(clock::run);
        }
        return request.below().isEmpty()
                ? Optional.of(Map.of("now", clock.instant(), "pace", clock.pace()))
                : Optional.empty();
    }

    private static Duration duration(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is no duration like PT1H", e);
        }
    }
}
