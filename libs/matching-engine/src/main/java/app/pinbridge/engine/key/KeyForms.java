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
    /** Hours of a block. Interviews are some to a day; finer blocks would have each call ask for more of them. */
    private static final int BLOCK = 4;

    private static final int MOST_BLOCKS = 24;

    private static final Remembered<PersonName, List<Key>> NAMES = new Remembered<>();

    private KeyForms() {}

    /** Records with this canonical address; users who left too, where their last snapshot still tells it. */
    public static Key email(String canonical) {
        return new Key("email:" + canonical);
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

    /** Interviews of an application or job seeker, and records that were merged into it, by its subject. */
    public static Key of(String subject) {
        return new Key("of:" + subject);
    }

    /** Applications and job seekers of one person. */
    public static Key candidate(String candidateId) {
        return new Key("candidate:" + candidateId);
    }

    /** The blocks of some hours, in UTC, that a span touches, as {@link #interviewerHours} writes them; at most four days of them. */
    public static List<String> hours(Instant from, Instant to) {
        List<String> blocks = new ArrayList<>();
        Instant hour = from.truncatedTo(ChronoUnit.HOURS);
        Instant block =
                hour.minus(Duration.ofHours(hour.atOffset(ZoneOffset.UTC).getHour() % BLOCK));
        for (int i = 0; i < MOST_BLOCKS && !block.isAfter(to); i++) {
            blocks.add(block.toString().substring(0, 13));
            block = block.plus(Duration.ofHours(BLOCK));
        }
        return blocks;
    }

    /** Interviews of a user in each of the blocks. */
    public static List<Key> interviewerHours(String userId, List<String> blocks) {
        return blocks.stream()
                .map(block -> new Key("interviewer-hours:" + userId + "@" + block))
                .toList();
    }

    /** People whose name has the sound of two parts of this one. */
    public static List<Key> names(PersonName name) {
        return NAMES.of(name, KeyForms::read);
    }

    private static List<Key> read(PersonName name) {
        return NameCode.pairs(name).stream()
                .map(pair -> new Key("name:" + pair))
                .toList();
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
