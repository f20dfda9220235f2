package app.pinbridge.ingest.record;

import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.EventData;
import app.pinbridge.ingest.ats.Gone;
import app.pinbridge.ingest.ats.InterviewMapping;
import app.pinbridge.ingest.ats.JobMapping;
import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import java.time.Instant;
import java.util.Optional;

/**
 * A record that is not what was last sent of it.
 *
 * @param data to send
 * @param hash of it
 * @param time of the event
 * @param updatedAt Pinpoint's {@code updated_at}
 */
record Change(
        Resource resource, EventData data, ContentHash hash, Instant time, Optional<Instant> updatedAt, Sent.How how) {

    private Change(Resource resource, EventData data, Instant time, Optional<Instant> updatedAt, Sent.How how) {
        this(resource, data, ContentHash.of(AtsEvents.json(data)), time, updatedAt, how);
    }

    /**
     * Compares what Pinpoint has with what was sent. Empty when it is the same, or an older state than was sent already.
     *
     * @param at by our clock
     * @param notBefore the earliest that a record which was never sent may be dated
     */
    static Optional<Change> between(
            Snapshot now, Optional<KnownRecord> known, Instant at, Optional<Instant> notBefore) {
        if (known.isEmpty()) {
            Instant own = now.updatedAt().orElse(at);
            Instant time = notBefore.filter(own::isBefore).orElse(own);
            return Optional.of(new Change(now.resource(), now.data(), time, now.updatedAt(), Sent.How.NEW));
        }
        KnownRecord sent = known.get();
        EventData data = complete(now, sent);
        ContentHash hash = ContentHash.of(AtsEvents.json(data));
        boolean same = !sent.gone() && sent.hash().equals(hash);
        if (same || isOlder(now, sent)) {
            return Optional.empty();
        }
        Sent.How how = sent.gone() ? Sent.How.NEW : Sent.How.CHANGED;
        return Optional.of(
                new Change(now.resource(), data, hash, time(now.updatedAt(), sent, at), now.updatedAt(), how));
    }

    /** A record that Pinpoint no longer has, found out at the given time; what it was merged into, where that is known. */
    static Change vanished(Resource resource, KnownRecord sent, Optional<String> mergedInto, Instant at) {
        return new Change(
                resource,
                Gone.snapshot(resource, sent.id(), sent.interview(), mergedInto),
                later(at, sent),
                sent.updatedAt(),
                Sent.How.GONE);
    }

    boolean gone() {
        return how == Sent.How.GONE;
    }

    Sent sent() {
        return new Sent(resource, data.subjectId(), how, updatedAt);
    }

    Optional<AtsInterview> interview() {
        return data instanceof AtsInterview interview ? Optional.of(interview) : Optional.empty();
    }

    /** The content, of records of which it is kept: no personal data, but times, titles and ids. */
    Optional<EventData> kept() {
        return data instanceof AtsInterview || data instanceof AtsJob ? Optional.of(data) : Optional.empty();
    }

    /** What Pinpoint did not say now still holds as it was. */
    private static EventData complete(Snapshot now, KnownRecord sent) {
        if (!now.whole()
                && now.data() instanceof AtsInterview interview
                && sent.interview().isPresent()) {
            return InterviewMapping.withPeopleOf(interview, sent.interview().get());
        }
        return now.data() instanceof AtsJob job && sent.job().isPresent()
                ? complete(now, job, sent.job().get())
                : now.data();
    }

    private static AtsJob complete(Snapshot now, AtsJob job, AtsJob known) {
        AtsJob managed = now.whole() ? job : JobMapping.withManagersOf(job, known);
        return now.stagesSaid() ? managed : JobMapping.withStagesOf(managed, known);
    }

    private static boolean isOlder(Snapshot now, KnownRecord sent) {
        return !sent.gone()
                && now.updatedAt().isPresent()
                && sent.updatedAt().isPresent()
                && now.updatedAt().get().isBefore(sent.updatedAt().get());
    }

    /**
     * Pinpoint's time; but a change that Pinpoint did not date, for instance of who interviews, would not stand against what was
     * sent: such a one became true when we found it.
     */
    private static Instant time(Optional<Instant> updatedAt, KnownRecord sent, Instant at) {
        return updatedAt.filter(time -> time.isAfter(sent.sentTime())).orElseGet(() -> later(at, sent));
    }

    private static Instant later(Instant at, KnownRecord sent) {
        return at.isAfter(sent.sentTime()) ? at : sent.sentTime().plusMillis(1);
    }
}
