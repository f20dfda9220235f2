package app.pinbridge.contracts;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Every event type of the contract, with the collection its subjects belong to and the topic that carries it. */
public enum EventType {
    CONNECTION("pinbridge.connection.v1", "connections", "credentials-saved", Connection.class),
    ATS_USER("pinbridge.ats.user.v1", "users", "ats-records", AtsUser.class),
    ATS_JOB("pinbridge.ats.job.v1", "jobs", "ats-records", AtsJob.class),
    ATS_APPLICATION("pinbridge.ats.application.v1", "applications", "ats-records", AtsApplication.class),
    ATS_JOB_SEEKER("pinbridge.ats.job_seeker.v1", "job_seekers", "ats-records", AtsJobSeeker.class),
    ATS_INTERVIEW("pinbridge.ats.interview.v1", "interviews", "ats-records", AtsInterview.class),
    ATS_SYNC("pinbridge.ats.sync.v1", "sync", "ats-records", AtsSync.class),
    CALL("pinbridge.call.v1", "calls", "call-events", Call.class),
    MATCH("pinbridge.match.v1", "calls", "match-results", Match.class),
    CAPTURE("pinbridge.capture.v1", "interviews", "capture-requests", Capture.class),
    PUBLICATION("pinbridge.publication.v1", "calls", "publications", Publication.class),
    INTEGRATION_STATUS("pinbridge.integration.status.v1", "connections", "integration-status", IntegrationStatus.class),
    INTEGRATION_COMPLETE(
            "pinbridge.integration.complete.v1", "connections", "integration-complete", IntegrationComplete.class);

    private static final Map<String, EventType> BY_WIRE_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::wireName, Function.identity()));
    private static final Map<Class<?>, EventType> BY_DATA =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(EventType::dataType, Function.identity()));

    private final String wireName;
    private final String collection;
    private final String topic;
    private final Class<? extends EventData> dataType;

    EventType(String wireName, String collection, String topic, Class<? extends EventData> dataType) {
        this.wireName = wireName;
        this.collection = collection;
        this.topic = topic;
        this.dataType = dataType;
    }

    /** The type with this CloudEvents {@code type} attribute, if the contract knows it. */
    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    /** The type whose data is of the given value's class. */
    public static EventType of(EventData data) {
        EventType type = BY_DATA.get(data.getClass());
        if (type == null) {
            throw new IllegalStateException("no event type for " + data.getClass());
        }
        return type;
    }

    /** The CloudEvents {@code type} attribute, e.g. {@code pinbridge.ats.interview.v1}. */
    public String wireName() {
        return wireName;
    }

    /** First part of the subject, e.g. {@code interviews}. */
    public String collection() {
        return collection;
    }

    /** Name of the topic that carries this type. */
    public String topic() {
        return topic;
    }

    /** The record that the event's data is read into. */
    public Class<? extends EventData> dataType() {
        return dataType;
    }
}
