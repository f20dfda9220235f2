package app.pinbridge.local.demo;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.local.demo.DemoCall.Expected;
import app.pinbridge.local.demo.DemoInterview.Interviewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes calls as a host product would send them, out of the simulated customer's interviews. */
public final class DemoCalls {
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
        return new DemoCall("as booked", told(booked("cal-", interview), at), linked(interview));
    }

    private DemoCall captured(DemoInterview interview, Instant at) {
        CallDraft draft = draft("cap-", Call.Source.CAPTURE, interview)
                .guest(interview.candidateName(), interview.candidateEmail())
                .captured(interview.interviewId());
        return new DemoCall("captured by itself", told(draft, at), linked(interview));
    }

    private DemoCall otherAddress(DemoInterview interview, Instant at) {
        CallDraft draft = draft("oth-", Call.Source.CALENDAR, interview)
                .guest(interview.candidateName(), "someone." + interview.interviewId() + "@private-mail.example");
        return new DemoCall("candidate's other address", told(draft, at), linked(interview));
    }

    private DemoCall declined(DemoInterview interview, Instant at) {
        return new DemoCall("recording declined", told(booked("dec-", interview).declined(), at), held(interview));
    }

    private CallDraft booked(String prefix, DemoInterview interview) {
        return draft(prefix, Call.Source.CALENDAR, interview)
                .guest(interview.candidateName(), interview.candidateEmail());
    }

    /** A call of the interview's time and place with its interviewers, without the candidate. */
    private static CallDraft draft(String prefix, Call.Source source, DemoInterview interview) {
        String title = "Interview" + interview.jobTitle().map(job -> ": " + job).orElse("");
        return new CallDraft(prefix + interview.interviewId(), source, title)
                .of(Call.MeetingType.JOB_INTERVIEW)
                .between(interview.startAt(), interview.endAt())
                .at(interview.conferencingUrl())
                .heldBy(interview.interviewers().stream().limit(2).toList());
    }

    private static Expected linked(DemoInterview interview) {
        return new Expected.Linked(interview.applicationId().orElseThrow());
    }

    private static Expected held(DemoInterview interview) {
        return new Expected.Held(interview.applicationId().orElseThrow());
    }

    private List<DemoCall> oddOnes(DemoInterview like, Instant at) {
        List<Interviewer> somebody = like.interviewers().subList(0, 1);
        Instant night = like.startAt().minus(Duration.ofHours(9));
        CallDraft standUp = new CallDraft("odd-standup", Call.Source.CALENDAR, "Weekly stand-up")
                .of(Call.MeetingType.OTHER)
                .between(night, night.plusSeconds(900))
                .heldBy(somebody);
        CallDraft stranger = new CallDraft("odd-stranger", Call.Source.CALENDAR, "Interview")
                .of(Call.MeetingType.JOB_INTERVIEW)
                .between(night.plusSeconds(1200), night.plusSeconds(3000))
                .at(Optional.of("https://meet.google.com/zzz-zzzz-zzz"))
                .heldBy(somebody)
                .guest("Nobody Known", "nobody@nowhere.example");
        return List.of(
                new DemoCall("stand-up", told(standUp, at), new Expected.Ignored()),
                new DemoCall("a stranger", told(stranger, at), new Expected.Unmatched()),
                new DemoCall("upload with a name", upload(like, at), new Expected.Unmatched()));
    }

    private Event<Call> upload(DemoInterview like, Instant at) {
        String file = like.candidateName().toLowerCase(Locale.ROOT).replace(' ', '_') + "_round_2.mp3";
        CallDraft draft = new CallDraft("odd-upload", Call.Source.UPLOAD, "recording")
                .file(file)
                .recordedBy(like.interviewers().get(0));
        // Told of long ago: a call that just ended would rightly wait for what Pinpoint may still say of it.
        return told(draft, at.minus(Duration.ofHours(3)));
    }

    private Event<Call> told(CallDraft draft, Instant at) {
        return draft.told(at, notesBase);
    }
}
