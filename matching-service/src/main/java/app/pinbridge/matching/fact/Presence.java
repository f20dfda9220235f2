package app.pinbridge.matching.fact;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.EventData;
import app.pinbridge.engine.Keys;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who was on a call, and when it was. */
public final class Presence {
    private Presence() {}

    /** When a call was: its beginning, planned where it did not begin; without any time when it last changed. */
    public static Instant happenedAt(Call call, Instant changedAt) {
        return Stream.of(call.startedAt(), call.scheduledStart(), call.endedAt())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(changedAt);
    }

    /** What stands for whoever has an address, in any of its forms; empty when the text is none. */
    public static Optional<Long> person(String address) {
        return Keys.ofAddress(address).map(key -> Hashes.hash(key.text()));
    }

    /**
     * The people who were on a call, each with the time of the call: who is known to have come, and in a call that was held who
     * is not known to have stayed away; also whose recorder it was.
     */
    static Map<Long, Instant> of(EventData data, Instant changedAt) {
        Map<Long, Instant> there = new TreeMap<>();
        if (data instanceof Call call && !call.deleted()) {
            Instant at = happenedAt(call, changedAt);
            boolean held = wasHeld(call);
            call.participants().stream()
                    .filter(participant -> came(participant, held))
                    .forEach(participant -> add(there, participant.email(), at));
            if (held) {
                add(there, call.recordedBy(), at);
            }
        }
        return there;
    }

    private static void add(Map<Long, Instant> there, @Nullable String address, Instant at) {
        if (address != null) {
            person(address).ifPresent(person -> there.put(person, at));
        }
    }

    private static boolean came(Call.Participant participant, boolean held) {
        return participant.joinedAt() != null || (participant.attended() == null ? held : participant.attended());
    }

    private static boolean wasHeld(Call call) {
        return switch (call.status()) {
            case LIVE, ENDED -> true;
            case SCHEDULED, CANCELLED, NO_SHOW -> false;
            case UNKNOWN -> hasBegun(call);
            case null -> hasBegun(call);
        };
    }

    private static boolean hasBegun(Call call) {
        return call.startedAt() != null || call.endedAt() != null;
    }
}
