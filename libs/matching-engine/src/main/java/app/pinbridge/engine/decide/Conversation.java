package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import app.pinbridge.engine.evidence.Model;
import app.pinbridge.engine.evidence.Odds;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Debriefs and reference calls: about a candidate who is not on them. They go to the application that the call links to,
 * never to an interview, and never to whoever is on the call.
 */
final class Conversation {
    private final CallCase call;
    private final Candidates candidates;
    private final Model model;

    Conversation(CallCase call, Candidates candidates, Model model) {
        this.call = call;
        this.candidates = candidates;
        this.model = model;
    }

    /** The one record that the call links to, where nothing speaks against it. */
    Optional<Hypothesis> linkedAlone() {
        List<Hypothesis> linked = linked();
        return linked.size() == 1 && !isOnTheCall(linked.getFirst()) && !candidates.anotherInTitle(linked.getFirst())
                ? Optional.of(linked.getFirst())
                : Optional.empty();
    }

    private List<Hypothesis> linked() {
        return candidates.applications().stream()
                .filter(h -> h.has(Level.LINK_SAME))
                .map(h -> h.only(Feature.LINK, model))
                .toList();
    }

    Verdict about(Match.Kind kind, Synced synced) {
        Optional<Hypothesis> alone = linkedAlone();
        if (alone.isPresent()) {
            double probability = Odds.probability(alone.get().milliBits());
            return new Verdict.Belongs(kind, List.of(alone.get()), probability, Set.of(), Set.of(), Optional.empty());
        }
        List<Hypothesis> linked = linked();
        if (linked.stream().anyMatch(this::isOnTheCall)) {
            return new Verdict.Open(kind, Match.Status.REVIEW, ReasonCode.DATA_MISMATCH_LINK_CONFLICT, linked);
        }
        List<Hypothesis> titled = titled();
        boolean another = !linked.isEmpty() && candidates.anotherInTitle(linked.getFirst());
        if (another) {
            return new Verdict.Open(
                    kind,
                    Match.Status.REVIEW,
                    ReasonCode.AMBIGUOUS,
                    Stream.concat(
                                    linked.stream(),
                                    titled.stream()
                                            .filter(h -> linked.stream()
                                                    .noneMatch(known ->
                                                            known.applicant().equals(h.applicant()))))
                            .toList());
        }
        if (!linked.isEmpty()) {
            return new Verdict.Open(kind, Match.Status.REVIEW, ReasonCode.AMBIGUOUS, linked);
        }
        if (synced.pending()) {
            return new Verdict.Open(kind, Match.Status.PENDING, ReasonCode.NOT_SYNCED_YET, List.of());
        }
        Verdict.Open open = unlinked(kind);
        return synced.mainlyBlind() && open.ranked().isEmpty() ? open.unreadable(synced.unreadable()) : open;
    }

    private Verdict.Open unlinked(Match.Kind kind) {
        List<Hypothesis> titled = titled();
        List<Hypothesis> met = kind == Match.Kind.DEBRIEF
                ? candidates.interviews().stream()
                        .filter(Facets::interviewerMet)
                        .toList()
                : List.of();
        List<Hypothesis> ranked = titled.isEmpty() ? applications(met) : titled;
        if (ranked.size() > 1) {
            return new Verdict.Open(kind, Match.Status.REVIEW, ReasonCode.AMBIGUOUS, ranked);
        }
        return new Verdict.Open(
                kind,
                ranked.isEmpty() ? Match.Status.UNMATCHED : Match.Status.REVIEW,
                ReasonCode.INSUFFICIENT_OTHER,
                ranked);
    }

    /** Whoever is talked to is not the one who is talked about, though he once applied himself. */
    private boolean isOnTheCall(Hypothesis h) {
        return call.present().containsKey(call.world().people().person(h.applicant()));
    }

    private List<Hypothesis> titled() {
        return candidates.applications().stream()
                .filter(h -> h.has(Level.NAME_TITLE) && !isOnTheCall(h))
                .toList();
    }

    private List<Hypothesis> applications(List<Hypothesis> interviews) {
        Stream<Hypothesis> found = candidates.applications().stream()
                .filter(h -> interviews.stream().anyMatch(met -> met.applicant().equals(h.applicant())));
        return found.toList();
    }
}
