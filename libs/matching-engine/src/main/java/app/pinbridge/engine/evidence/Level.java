package app.pinbridge.engine.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a feature may agree. The name begins with that of its feature. */
public enum Level {
    PRIOR_INTERVIEW(Feature.PRIOR),
    PRIOR_APPLICATION(Feature.PRIOR),

    /** The recorder came because of our own request for this interview. */
    CAPTURE_SAME(Feature.CAPTURE),
    CAPTURE_NONE(Feature.CAPTURE),

    LINK_SAME(Feature.LINK),
    LINK_NONE(Feature.LINK),
    /** The call links to another person's record. */
    LINK_OTHER(Feature.LINK),

    /** Nobody else's interview has the room. */
    ROOM_UNIQUE(Feature.ROOM),
    /** The room serves several meetings, but at this time only this one. */
    ROOM_OCCURRENCE(Feature.ROOM),
    /** Several interviews have the room at this time. */
    ROOM_SHARED(Feature.ROOM),
    /** A person's own room, or one in which other meetings than interviews are held: it serves whatever comes. */
    ROOM_PERSONAL(Feature.ROOM),
    ROOM_NONE(Feature.ROOM),
    ROOM_DIFFERENT(Feature.ROOM),

    EMAIL_EXACT(Feature.EMAIL),
    /** Several candidates have the address. */
    EMAIL_SHARED(Feature.EMAIL),
    EMAIL_RELAY(Feature.EMAIL),
    EMAIL_NONE(Feature.EMAIL),
    /** Nobody in the ATS has the addresses of those who came. */
    EMAIL_UNKNOWN(Feature.EMAIL),
    /** Another candidate was on the call. */
    EMAIL_OTHER(Feature.EMAIL),

    PHONE_EXACT(Feature.PHONE),
    PHONE_SHARED(Feature.PHONE),
    PHONE_NONE(Feature.PHONE),
    PHONE_OTHER(Feature.PHONE),

    NAME_SAME(Feature.NAME),
    NAME_CLOSE(Feature.NAME),
    /** The name stands in the call's title or file name. */
    NAME_TITLE(Feature.NAME),
    /** The name agrees as well, which the address had said already. */
    NAME_WITH_ADDRESS(Feature.NAME),
    NAME_PART(Feature.NAME),
    NAME_NONE(Feature.NAME),
    NAME_UNKNOWN(Feature.NAME),
    /** The name differs, though the address agrees. */
    NAME_AGAINST_ADDRESS(Feature.NAME),
    NAME_MIXED(Feature.NAME),
    NAME_DIFFERENT(Feature.NAME),

    /** The agreeing name is one that few have. */
    FREQUENCY_RARE(Feature.FREQUENCY),
    FREQUENCY_COMMON(Feature.FREQUENCY),
    /** No name decides anything here. */
    FREQUENCY_NONE(Feature.FREQUENCY),

    TIME_EXACT(Feature.TIME),
    TIME_OVERLAP(Feature.TIME),
    /** Within an entry that blocks a day around its sessions. */
    TIME_BLOCK(Feature.TIME),
    TIME_TOUCH(Feature.TIME),
    /** An hour or so away. */
    TIME_NEAR(Feature.TIME),
    /** Away by whole half-hours, as a wrong time zone makes it. */
    TIME_SHIFTED(Feature.TIME),
    TIME_UNKNOWN(Feature.TIME),
    TIME_NO_SLOT(Feature.TIME),
    TIME_DAY(Feature.TIME),
    TIME_FAR(Feature.TIME),
    /** The record has no interview that could be compared. */
    TIME_NO_INTERVIEW(Feature.TIME),

    INTERVIEWER_ALL(Feature.INTERVIEWER),
    INTERVIEWER_SOME(Feature.INTERVIEWER),
    INTERVIEWER_UNKNOWN(Feature.INTERVIEWER),
    /** Own people came, but none of those listed. */
    INTERVIEWER_SUBSTITUTE(Feature.INTERVIEWER),
    /** Those listed stayed away, and nobody of the own people came instead. */
    INTERVIEWER_ABSENT(Feature.INTERVIEWER),

    TITLE_JOB(Feature.TITLE),
    TITLE_NONE(Feature.TITLE),

    /** The call's location is where the job is, and nobody meets by video. */
    PLACE_SAME(Feature.PLACE),
    PLACE_NONE(Feature.PLACE),

    STATE_LIVE(Feature.STATE),
    /** Rejected or hired. */
    STATE_CLOSED(Feature.STATE);

    private final Feature feature;

    Level(Feature feature) {
        this.feature = feature;
    }

    /** What it is a level of. */
    public Feature feature() {
        return feature;
    }

    /** All levels of a feature. */
    public static List<Level> of(Feature feature) {
        return Arrays.stream(values()).filter(level -> level.feature == feature).toList();
    }

    /** The name in the model's file, e.g. {@code name.same}. */
    public String key() {
        return feature.wireName() + "." + wireName();
    }

    /** The name in explanations, without that of the feature. */
    public String wireName() {
        return name().substring(feature.name().length() + 1).toLowerCase(Locale.ROOT);
    }
}
