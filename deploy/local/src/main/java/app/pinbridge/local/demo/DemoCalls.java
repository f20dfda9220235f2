package app.pinbridge.local.demo;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Call.Participant;
import app.pinbridge.contracts.Event;
import app.pinbridge.local.demo.DemoCall.Expected;
import app.pinbridge.local.demo.DemoInterview.Interviewer;
import app.pinbridge.local.stack.DemoCustomer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes calls as a host product would send them, out of the simulated customer's interviews. */
public final class DemoCalls {
    private static final String SOURCE = "https://notes.example/recorder";

    private final String notesBase;

    /** Calls whose notes are shown below this address. */
    public DemoCalls(String hostProduct) {
        this.notesBase = hostProduct + "/notes/";
    }

    /**
     * One call for each way a call may come: most of them interviews as they were booked, then the odd ones.
     *
     * @param interviews past ones; the ordinary ones are used up in their order
     * @param at when the calls are told of
     */
    public List<DemoCall> stories(List<DemoInterview> interviews, Instant at) {
        List<DemoInterview> ordinary = interviews.stream()
                .filter(interview ->
                        interview.ordinary() && interview.conferencingUrl().isPresent())
                .toList();
        List<DemoCall> calls = new ArrayList<>();
        for (int i = 0; i < ordinary.size(); i++) {
            calls.add(story(i, ordinary.get(i), at));
        }
        interviews.stream()
                .filter(interview ->
                        interview.confidential() && interview.conferencingUrl().isPresent())
                .limit(2)
                .forEach(interview -> calls.add(
                        new DemoCall("confidential job", asBooked(interview, at).event(), held(interview))));
        if (!ordinary.isEmpty()) {
            calls.addAll(oddOnes(ordinary.get(0), at));
        }
        return calls;
    }

    private DemoCall story(int index, DemoInterview interview, Instant at) {
        return switch (index % 6) {
            case 1 -> captured(interview, at);
            case 3 -> otherAddress(interview, at);
            case 5 -> index == 5 ? declined(interview, at) : asBooked(interview, at);
            default -> asBooked(interview, at);
        };
    }

    /** An interview as it was booked in a calendar. */
    public DemoCall asBooked(DemoInterview interview, Instant at) {
        return call(
                "as booked",
                "cal-" + interview.interviewId(),
                Call.Source.CALENDAR,
                interview,
                interview.candidateEmail(),
                false,
                at,
                linked(interview));
    }

    private DemoCall captured(DemoInterview interview, Instant at) {
        return call(
                "captured by itself",
                "cap-" + interview.interviewId(),
                Call.Source.CAPTURE,
                interview,
                interview.candidateEmail(),
                false,
                at,
                linked(interview));
    }

    private DemoCall otherAddress(DemoInterview interview, Instant at) {
        String other = "someone." + interview.interviewId() + "@private-mail.example";
        return call(
                "candidate's other address",
                "oth-" + interview.interviewId(),
                Call.Source.CALENDAR,
                interview,
                other,
                false,
                at,
                linked(interview));
    }

    private DemoCall declined(DemoInterview interview, Instant at) {
        return call(
                "recording declined",
                "dec-" + interview.interviewId(),
                Call.Source.CALENDAR,
                interview,
                interview.candidateEmail(),
                true,
                at,
                held(interview));
    }

    private static Expected linked(DemoInterview interview) {
        return new Expected.Linked(interview.applicationId().orElseThrow());
    }

    private static Expected held(DemoInterview interview) {
        return new Expected.Held(interview.applicationId().orElseThrow());
    }

    private List<DemoCall> oddOnes(DemoInterview like, Instant at) {
        Interviewer somebody = like.interviewers().get(0);
        Instant night = like.startAt().minus(Duration.ofHours(9));
        return List.of(
                new DemoCall(
                        "stand-up",
                        event(
                                "odd-standup",
                                Call.Source.CALENDAR,
                                null,
                                Call.MeetingType.OTHER,
                                "Weekly stand-up",
                                night,
                                night.plusSeconds(900),
                                null,
                                List.of(own(somebody)),
                                false,
                                at),
                        new Expected.Ignored()),
                new DemoCall(
                        "a stranger",
                        event(
                                "odd-stranger",
                                Call.Source.CALENDAR,
                                null,
                                Call.MeetingType.JOB_INTERVIEW,
                                "Interview",
                                night.plusSeconds(1200),
                                night.plusSeconds(3000),
                                "https://meet.google.com/zzz-zzzz-zzz",
                                List.of(own(somebody), guest("Nobody Known", "nobody@nowhere.example")),
                                false,
                                at),
                        new Expected.Unmatched()),
                new DemoCall("upload with a name", upload(like, at), new Expected.Unmatched()));
    }

    private Event<Call> upload(DemoInterview like, Instant at) {
        // Told of long ago: a call that just ended would rightly wait for what Pinpoint may still say of it.
        Instant told = at.minus(Duration.ofHours(3));
        String file = like.candidateName().toLowerCase(Locale.ROOT).replace(' ', '_') + "_round_2.mp3";
        Call call = new Call(
                "odd-upload",
                Call.Source.UPLOAD,
                null,
                null,
                "recording",
                null,
                null,
                file,
                null,
                null,
                null,
                null,
                Call.Status.ENDED,
                null,
                null,
                false,
                like.interviewers().get(0).email(),
                null,
                List.of(),
                false,
                notes("odd-upload", told),
                false);
        return Event.of("odd-upload-1", SOURCE, told, DemoCustomer.TENANT, call);
    }

    private DemoCall call(
            String story,
            String id,
            Call.Source source,
            DemoInterview interview,
            String candidateEmail,
            boolean optedOut,
            Instant at,
            Expected expected) {
        List<Participant> people = new ArrayList<>();
        interview.interviewers().stream().limit(2).forEach(interviewer -> people.add(own(interviewer)));
        people.add(guest(interview.candidateName(), candidateEmail));
        String capture = source == Call.Source.CAPTURE ? interview.interviewId() : null;
        String title = "Interview" + interview.jobTitle().map(job -> ": " + job).orElse("");
        return new DemoCall(
                story,
                event(
                        id,
                        source,
                        capture,
                        Call.MeetingType.JOB_INTERVIEW,
                        title,
                        interview.startAt(),
                        interview.endAt(),
                        interview.conferencingUrl().orElse(null),
                        people,
                        optedOut,
                        at),
                expected);
    }

    private Event<Call> event(
            String id,
            Call.Source source,
            @Nullable String capture,
            Call.MeetingType type,
            String title,
            Instant start,
            Instant end,
            @Nullable String url,
            List<Participant> people,
            boolean optedOut,
            Instant at) {
        String host = people.get(0).email();
        Call call = new Call(
                id,
                source,
                capture,
                type,
                title,
                null,
                null,
                null,
                start,
                end,
                start.plusSeconds(40),
                end.minusSeconds(60),
                Call.Status.ENDED,
                url,
                null,
                false,
                host,
                new Call.Organizer(host, people.get(0).name()),
                people,
                optedOut,
                notes(id, at),
                false);
        return Event.of(id + "-1", SOURCE, at, DemoCustomer.TENANT, call);
    }

    private Call.Notes notes(String callId, Instant at) {
        return new Call.Notes(at, notesBase + callId);
    }

    private static Participant own(Interviewer interviewer) {
        return new Participant(interviewer.email(), interviewer.name(), null, true, true, null, null);
    }

    private static Participant guest(String name, String email) {
        return new Participant(email, name, null, true, true, null, null);
    }
}
