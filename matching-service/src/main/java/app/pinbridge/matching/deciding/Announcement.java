package app.pinbridge.matching.deciding;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Capture;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.EventData;
import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.Match;
import app.pinbridge.kit.outbox.Telling;
import app.pinbridge.matching.decision.Listing;
import app.pinbridge.matching.decision.Standing;
import app.pinbridge.matching.decision.StoredDecision;
import app.pinbridge.matching.fact.Ref;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * An answer as it is stored and told. The event's time is the clock's, and at least a millisecond behind the one before: of
 * two answers the later revision stands everywhere, and what is told after a rebuild from the topics beats what was told
 * before it.
 *
 * @param standing what is stored
 * @param event what is told; empty when the answer is the one that stands
 */
record Announcement(Standing standing, Optional<Telling> event) {
    static final String SOURCE = "/pinbridge/matching-service";

    /** The announcement of an answer; empty when nothing is said and nothing stands. */
    static Optional<Announcement> of(Answer answer, Instant now) {
        Optional<StoredDecision> before = answer.question().earlier();
        Optional<? extends EventData> said = answer.said();
        if (said.isEmpty()) {
            return before.map(old -> repeated(answer, old));
        }
        byte[] json = Matches.json(said.get());
        return Optional.of(before.filter(old -> old.says(json))
                .map(old -> repeated(answer, old))
                .orElseGet(() -> changed(answer, said.get(), json, now)));
    }

    /** The last words on a decision that is taken out, as a deleted snapshot. */
    static Event<?> farewell(StoredDecision old, Instant now) {
        EventData last =
                old.ref().isOf(EventType.CALL) ? Matches.deleted(old.ref().id()) : withdrawn(old.data(Capture.class));
        return event(old.ref(), last, old.revision() + 1, after(Optional.of(old), now));
    }

    private static Announcement repeated(Answer answer, StoredDecision old) {
        StoredDecision kept = new StoredDecision(
                old.ref(),
                old.revision(),
                old.answeredAt(),
                old.answer(),
                answer.reads(),
                !answer.waits().isEmpty(),
                answer.said().map(Matches::model).orElse(old.model()));
        Optional<Listing> listing = old.ref().isOf(EventType.CALL)
                ? listing(answer.question().event(), stands(answer, old))
                : Optional.empty();
        return new Announcement(new Standing(Optional.of(old), kept, listing, answer.waits()), Optional.empty());
    }

    /** The match that stands: the one that was said again, or where nothing was said, the one that is stored. */
    private static Match stands(Answer answer, StoredDecision old) {
        return answer.said()
                .filter(Match.class::isInstance)
                .map(Match.class::cast)
                .orElseGet(() -> old.data(Match.class));
    }

    private static Announcement changed(Answer answer, EventData said, byte[] json, Instant now) {
        Event<?> of = answer.question().event();
        Ref ref = Ref.of(of);
        Optional<StoredDecision> before = answer.question().earlier();
        int revision = before.map(StoredDecision::revision).orElse(0) + 1;
        Instant time = after(before, now);
        StoredDecision decision = new StoredDecision(
                ref, revision, time, json, answer.reads(), !answer.waits().isEmpty(), Matches.model(said));
        Optional<Listing> listing = said instanceof Match match ? listing(of, match) : Optional.empty();
        return new Announcement(
                new Standing(before, decision, listing, answer.waits()),
                Optional.of(new Telling(
                        event(ref, said, revision, time).within(of.traceParent()),
                        said instanceof Match ? Matches.revised(json, revision) : json)));
    }

    private static Optional<Listing> listing(Event<?> of, Match match) {
        return of.data() instanceof Call call && !match.deleted()
                ? Optional.of(Listing.of(call, of.time(), match))
                : Optional.empty();
    }

    private static Event<?> event(Ref ref, EventData data, int revision, Instant time) {
        String identity = String.join(" ", ref.tenantId(), ref.subject(), Integer.toString(revision), time.toString());
        String id = UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))
                .toString();
        EventData told = data instanceof Match match ? Matches.revised(match, revision) : data;
        return Event.of(id, SOURCE, time, ref.tenantId(), told);
    }

    private static Instant after(Optional<StoredDecision> before, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MILLIS);
        return before.map(old -> old.answeredAt().plusMillis(1))
                .filter(earliest -> earliest.isAfter(time))
                .orElse(time);
    }

    private static Capture withdrawn(Capture last) {
        return new Capture(
                last.interviewId(), Capture.Action.CANCEL, last.startAt(), last.endAt(), null, null, null, true);
    }
}
