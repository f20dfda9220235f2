package app.pinbridge.engine.key;

import app.pinbridge.engine.Key;
import app.pinbridge.engine.identity.Remembered;
import app.pinbridge.engine.names.NameCode;
import app.pinbridge.engine.names.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Every form of key there is. Keys of ATS records and keys of calls never meet by accident: their first words differ. */
public final class KeyForms {
    private static final int LONGEST_SLOT_HOURS = 24;

    private static final Remembered<PersonName, List<Key>> NAMES = new Remembered<>();

    private KeyForms() {}

    /** Records with this canonical address. */
    public static Key email(String canonical) {
        return new Key("email:" + canonical);
    }

    /** Users who left, where their last snapshot still tells their canonical address. */
    public static Key left(String canonical) {
        return new Key("left:" + canonical);
    }

    /** Records with this number in E.164. */
    public static Key phone(String e164) {
        return new Key("phone:" + e164);
    }

    /** Interviews in a room. */
    public static Key room(String room) {
        return new Key("url:" + room);
    }

    /** Interviews in a room that start on a day. */
    public static Key roomOn(String room, LocalDate day) {
        return new Key("url:" + room + "@" + day);
    }

    /** Interviews of an application or job seeker, by its subject. */
    public static Key of(String subject) {
        return new Key("of:" + subject);
    }

    /** Applications and job seekers of one person. */
    public static Key candidate(String candidateId) {
        return new Key("candidate:" + candidateId);
    }

    /** Applications and job seekers that were merged into this one. */
    public static Key mergedInto(String subject) {
        return new Key("merged-into:" + subject);
    }

    /** The hours that a span touches, as {@link #interviewerHours} writes them; at most a day of them. */
    public static List<String> hours(Instant from, Instant to) {
        List<String> hours = new ArrayList<>();
        Instant hour = from.truncatedTo(ChronoUnit.HOURS);
        for (int i = 0; i <= LONGEST_SLOT_HOURS && !hour.isAfter(to); i++) {
            hours.add(hour.toString().substring(0, 13));
            hour = hour.plus(Duration.ofHours(1));
        }
        return hours;
    }

    /** Interviews of a user in each of the hours. */
    public static List<Key> interviewerHours(String userId, List<String> hours) {
        return hours.stream()
                .map(hour -> new Key("interviewer-hour:" + userId + "@" + hour))
                .toList();
    }

    /** People whose name has the sound of two parts of this one. */
    public static List<Key> names(PersonName name) {
        return NAMES.of(name, KeyForms::read);
    }

    private static List<Key> read(PersonName name) {
        var pairs = NameCode.pairs(name.tokens());
        pairs.addAll(NameCode.pairs(name.reading()));
        return pairs.stream().map(pair -> new Key("name:" + pair)).toList();
    }

    /** Calls in a room. */
    public static Key callRoom(String room) {
        return new Key("call-url:" + room);
    }

    /** Calls in a room on a day. */
    public static Key callRoomOn(String room, LocalDate day) {
        return new Key("call-url:" + room + "@" + day);
    }

    /** Calls of one calendar entry. */
    public static Key callUid(String uid) {
        return new Key("call-uid:" + uid);
    }

    /** Calls of a canonical address on a day. */
    public static Key callMail(String canonical, LocalDate day) {
        return new Key("call-mail:" + canonical + "@" + day);
    }

    /** Calls recorded by a capture request. */
    public static Key callCapture(String interviewId) {
        return new Key("call-capture:" + interviewId);
    }

    /** The day of an instant, in UTC. */
    public static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    /** Days that a span touches, with a margin on both sides; at most four. */
    public static List<LocalDate> days(Instant from, Instant to, Duration margin) {
        LocalDate last = day(to.plus(margin));
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = day(from.minus(margin)); !day.isAfter(last) && days.size() < 4; day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }
}
