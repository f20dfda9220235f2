package app.pinbridge.local.demo;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Call.Participant;
import app.pinbridge.contracts.Event;
import app.pinbridge.local.demo.DemoInterview.Interviewer;
import app.pinbridge.local.stack.DemoCustomer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call as it comes together, until it is told of; what is not said stays unknown. It has ended and its notes are ready. */
final class CallDraft {
    private static final String SOURCE = "https://notes.example/recorder";

    private final String id;
    private final Call.Source source;
    private final String title;
    private final List<Participant> people = new ArrayList<>();
    private Call.@Nullable MeetingType type;
    private @Nullable String captured;
    private @Nullable String file;
    private @Nullable Instant start;
    private @Nullable Instant end;
    private @Nullable String url;
    private @Nullable String host;
    private Call.@Nullable Organizer organizer;
    private boolean declined;

    CallDraft(String id, Call.Source source, String title) {
        this.id = id;
        this.source = source;
        this.title = title;
    }

    CallDraft of(Call.MeetingType kind) {
        this.type = kind;
        return this;
    }

    /** The recorder came from a capture request. */
    CallDraft captured(String interviewId) {
        this.captured = interviewId;
        return this;
    }

    CallDraft file(String name) {
        this.file = name;
        return this;
    }

    CallDraft between(Instant from, Instant to) {
        this.start = from;
        this.end = to;
        return this;
    }

    CallDraft at(Optional<String> address) {
        this.url = address.orElse(null);
        return this;
    }

    /** Whose recorder it was. */
    CallDraft recordedBy(Interviewer interviewer) {
        this.host = interviewer.email();
        return this;
    }

    /** Recorded and booked by the first of them; all were invited and came. */
    CallDraft heldBy(List<Interviewer> interviewers) {
        interviewers.forEach(each -> guest(each.name(), each.email()));
        Interviewer first = interviewers.get(0);
        this.organizer = new Call.Organizer(first.email(), first.name());
        return recordedBy(first);
    }

    CallDraft guest(String name, String email) {
        people.add(new Participant(email, name, null, true, true, null, null));
        return this;
    }

    /** Somebody declined to be recorded. */
    CallDraft declined() {
        this.declined = true;
        return this;
    }

    /** The call as the host product tells of it; from then on its notes are ready. */
    Event<Call> told(Instant at, String notes) {
        Call call = new Call(
                id,
                source,
                captured,
                type,
                title,
                null,
                null,
                file,
                start,
                end,
                start == null ? null : start.plusSeconds(40),
                end == null ? null : end.minusSeconds(60),
                Call.Status.ENDED,
                url,
                null,
                false,
                host,
                organizer,
                people,
                declined,
                new Call.Notes(at, notes + id),
                false);
        return Event.of(id + "-1", SOURCE, at, DemoCustomer.TENANT, call);
    }
}
