package app.pinbridge.publisher.facts;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.PublicationGate.Decision;
import app.pinbridge.publisher.comment.Commentable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known of a call, at one moment.
 *
 * @param plannedFor which of the connection's changes the call's plan has seen
 */
public record CallFacts(
        CallKey call,
        boolean erased,
        long plannedFor,
        Optional<CallNotes> notes,
        Optional<MatchCopy> match,
        Optional<ConnectionCopy> connection) {
    /** Held back for reasons that say nothing against the person or against reading the notes. */
    private static final Set<String> HARMLESS = Set.of("duplicate_call", "notes_not_ready", "no_show");

    /** The match, where it stands for the meeting and was made of the company that is connected now. */
    public Optional<MatchCopy> standingMatch() {
        return match.filter(m -> !erased && m.isMatched() && m.duplicateOf().isEmpty() && isOfConnectedCompany(m));
    }

    /** Whom the call belongs to now. */
    public List<Commentable> commentables() {
        return standingMatch().map(MatchCopy::commentables).orElse(List.of());
    }

    /** Why nothing may be posted although it is matched. A person who declined recording counts before the matcher says so. */
    public Optional<String> hold() {
        if (notes.filter(CallNotes::optedOut).isPresent()) {
            return Optional.of("consent");
        }
        return standingMatch()
                .filter(m -> m.decision() == Decision.HOLD || m.decision() == Decision.UNKNOWN)
                .map(m -> m.holdReason().orElse("unknown"));
    }

    /** Whether notes are there to be read. */
    public boolean notesAreReady() {
        return !erased && notes.filter(CallNotes::areReady).isPresent();
    }

    /** Whether it is sure that the call does not belong to somebody. */
    public boolean certainlyNot(Commentable commentable) {
        return match.filter(m -> !erased && m.rulesOut(commentable)).isPresent();
    }

    /** Whether a link on somebody may be followed now, as far as the call is concerned. */
    public boolean linkLeadsOn(Commentable commentable) {
        boolean harmless = hold().map(HARMLESS::contains).orElse(true);
        return notesAreReady()
                && harmless
                && match.filter(m -> m.isMatched() && m.commentables().contains(commentable))
                        .isPresent();
    }

    /** What the notes are of, as comments say it. */
    public String subject() {
        return switch (match.map(MatchCopy::kind).orElse(Match.Kind.UNKNOWN)) {
            case INTERVIEW -> "Interview notes";
            case DEBRIEF -> "Debrief notes";
            case REFERENCE -> "Reference call notes";
            case INTAKE, OTHER, UNKNOWN -> "Call notes";
        };
    }

    private boolean isOfConnectedCompany(MatchCopy candidate) {
        return connection.isEmpty()
                || candidate.subdomain().isEmpty()
                || candidate.subdomain().equals(connection.map(ConnectionCopy::subdomain));
    }
}
