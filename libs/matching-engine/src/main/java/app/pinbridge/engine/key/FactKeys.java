package app.pinbridge.engine.key;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.EventData;
import app.pinbridge.engine.Key;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.call.Span;
import app.pinbridge.engine.world.Applicant;
import app.pinbridge.engine.world.Colleague;
import app.pinbridge.engine.world.FactReader;
import app.pinbridge.engine.world.Interview;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keys by type of fact. */
public final class FactKeys {
    private static final Duration USUAL_LENGTH = Duration.ofHours(1);

    private final FactReader reader;

    /** Keys of what this reads. */
    public FactKeys(FactReader reader) {
        this.reader = reader;
    }

    /** What the fact is found by; unsorted, maybe with repeats. */
    public Collection<Key> of(EventData data) {
        return switch (data) {
            case AtsUser user -> ofUser(reader.user(user));
            case AtsApplication application ->
                application.deleted() ? List.of() : ofApplicant(reader.applicant(application));
            case AtsJobSeeker seeker -> seeker.deleted() ? List.of() : ofApplicant(reader.applicant(seeker));
            // One that is gone is found by what its last snapshot still tells.
            case AtsInterview interview -> ofInterview(interview, reader.interview(interview));
            case Call call -> call.deleted() ? List.of() : ofCall(reader.call(call));
            default -> List.of();
        };
    }

    private static List<Key> ofUser(Colleague user) {
        List<Key> keys = new ArrayList<>();
        user.canonical().map(KeyForms::email).ifPresent(keys::add);
        if (user.live()) {
            user.name().map(KeyForms::names).ifPresent(keys::addAll);
        }
        return keys;
    }

    private static List<Key> ofApplicant(Applicant applicant) {
        List<Key> keys = new ArrayList<>();
        applicant.canonical().map(KeyForms::email).ifPresent(keys::add);
        applicant.phone().map(KeyForms::phone).ifPresent(keys::add);
        applicant.name().map(KeyForms::names).ifPresent(keys::addAll);
        applicant.candidateId().map(KeyForms::candidate).ifPresent(keys::add);
        applicant.mergedInto().map(KeyForms::of).ifPresent(keys::add);
        return keys;
    }

    private static List<Key> ofInterview(AtsInterview data, Interview interview) {
        List<Key> keys = new ArrayList<>();
        Optional.ofNullable(data.applicationId()).ifPresent(id -> keys.add(KeyForms.of("applications/" + id)));
        Optional.ofNullable(data.jobSeekerId()).ifPresent(id -> keys.add(KeyForms.of("job_seekers/" + id)));
        Optional<Instant> start = interview.slot().map(Span::start);
        interview.rooms().forEach(room -> {
            keys.add(KeyForms.room(room.text()));
            start.ifPresent(at -> keys.add(KeyForms.roomOn(room.text(), KeyForms.day(at))));
        });
        start.ifPresent(at -> {
            Instant end = Optional.ofNullable(data.endAt()).orElse(at.plus(USUAL_LENGTH));
            List<String> hours = KeyForms.hours(at, end);
            interview.interviewers().forEach(id -> keys.addAll(KeyForms.interviewerHours(id, hours)));
        });
        return keys;
    }

    static List<Key> ofCall(CallReading call) {
        List<Key> keys = new ArrayList<>();
        List<LocalDate> days = call.times()
                .slot()
                .map(slot -> KeyForms.days(slot.start(), slot.end(), Duration.ZERO))
                .orElse(List.of());
        call.rooms().forEach(room -> {
            keys.add(KeyForms.callRoom(room.text()));
            days.forEach(day -> keys.add(KeyForms.callRoomOn(room.text(), day)));
        });
        call.uid().map(KeyForms::callUid).ifPresent(keys::add);
        call.captureInterviewId().map(KeyForms::callCapture).ifPresent(keys::add);
        for (String address : call.leads()) {
            days.forEach(day -> keys.add(KeyForms.callMail(address, day)));
        }
        return keys;
    }
}
