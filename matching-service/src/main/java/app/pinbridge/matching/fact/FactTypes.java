package app.pinbridge.matching.fact;

import app.pinbridge.contracts.EventType;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events that matching works from, and which of them a subject is of. */
public final class FactTypes {
    private static final Set<EventType> TYPES = Set.of(
            EventType.CONNECTION,
            EventType.ATS_USER,
            EventType.ATS_JOB,
            EventType.ATS_APPLICATION,
            EventType.ATS_JOB_SEEKER,
            EventType.ATS_INTERVIEW,
            EventType.ATS_SYNC,
            EventType.CALL);
    private static final Map<String, EventType> BY_COLLECTION =
            TYPES.stream().collect(Collectors.toUnmodifiableMap(EventType::collection, Function.identity()));

    private FactTypes() {}

    /** Whether matching works from events of this type. */
    public static boolean contains(EventType type) {
        return TYPES.contains(type);
    }

    /** The type of a stored subject. */
    static EventType of(String subject) {
        EventType type = BY_COLLECTION.get(subject.substring(0, subject.indexOf('/')));
        if (type == null) {
            throw new IllegalStateException("stored subject of no known collection: " + subject);
        }
        return type;
    }
}
