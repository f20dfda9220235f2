package app.pinbridge.publisher.plan;

import app.pinbridge.contracts.Match.PublicationGate.Decision;
import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallFacts;
import app.pinbridge.publisher.facts.ConnectionCopy;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be posted for a call: a function of what is known of the call and of what was posted before, so that the same
 * facts in any order and any number end in the same comments.
 *
 * <p>On each commentable the comments of a call have a sequence number. It rises when a correction was posted there: if the
 * call later belongs there after all, a new link is posted and the old one stays dead, because the correction says so. While
 * the correction has not been sent, the old link simply leads on again and nothing is posted.
 */
public record Plan(CallFacts facts, List<Intent> intents) {

    /** The comments that the rules want, held ones included. */
    public List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        if (facts.erased() || facts.connection().isEmpty()) {
            return wanted;
        }
        for (Commentable on : facts.commentables()) {
            link(on).ifPresent(wanted::add);
        }
        intents.stream()
                .map(intent -> intent.key().on())
                .distinct()
                .filter(this::needsCorrection)
                .forEach(on -> wanted.add(new Wanted(on, What.CORRECTION, sequence(on), Optional.empty())));
        return wanted;
    }

    /** One of the intents. */
    public Optional<Intent> intent(long id) {
        return intents.stream().filter(intent -> intent.id() == id).findFirst();
    }

    /** The same with an intent as it has become. */
    public Plan with(Intent changed) {
        return new Plan(
                facts,
                intents.stream()
                        .map(intent -> intent.id() == changed.id() ? changed : intent)
                        .toList());
    }

    /** The number of the comments that are or would be posted on this commentable now. */
    public int sequence(Commentable on) {
        return 1
                + (int) intents.stream()
                        .filter(intent -> intent.key().on().equals(on)
                                && intent.key().what() == What.CORRECTION
                                && isSaid(intent.state()))
                        .count();
    }

    /** Whether an intent may be sent now; asked anew immediately before it is. */
    public Verdict verdict(Intent intent) {
        Optional<ConnectionCopy> connection = facts.connection();
        if (facts.erased()) {
            return new Verdict.Drop("erased");
        }
        if (connection.isEmpty()) {
            return new Verdict.Drop("not_connected");
        }
        if (!connection.get().subdomain().equals(intent.subdomain())) {
            return new Verdict.Drop("other_company");
        }
        return switch (intent.key().what()) {
            case CORRECTION ->
                needsCorrection(intent.key().on())
                                && intent.key().sequence()
                                        == sequence(intent.key().on())
                        ? new Verdict.Go()
                        : new Verdict.Drop("not_needed");
            case LINK, NOTES, TLDR ->
                intent.key().sequence() == sequence(intent.key().on())
                        ? verdict(intent.key().on(), intent.key().what(), intent.isByRules())
                        : new Verdict.Drop("match_changed");
        };
    }

    /** Whether something may be posted on somebody now, by the rules or by a person who asks for it. */
    public Verdict verdict(Commentable on, What what, boolean byRules) {
        if (!facts.commentables().contains(on)) {
            return new Verdict.Drop("match_changed");
        }
        Optional<String> hold = facts.hold().filter(reason -> what == What.LINK || !reason.equals("notes_not_ready"));
        if (hold.isPresent()) {
            return new Verdict.Hold(hold.get());
        }
        if (what == What.LINK && !facts.notesAreReady()) {
            return new Verdict.Hold("notes_not_ready");
        }
        return byRules && !isAllowed() ? new Verdict.Drop("nothing_to_publish") : new Verdict.Go();
    }

    /** Whether a link with this number on a commentable leads on now. */
    public boolean leadsOn(Commentable on, int sequence) {
        return sequence == sequence(on) && facts.linkLeadsOn(on);
    }

    private Optional<Wanted> link(Commentable on) {
        boolean autoLink = facts.connection().filter(ConnectionCopy::autoLink).isPresent();
        if (!autoLink || !facts.notesAreReady()) {
            return Optional.empty();
        }
        return switch (verdict(on, What.LINK, true)) {
            case Verdict.Go go -> Optional.of(new Wanted(on, What.LINK, sequence(on), Optional.empty()));
            case Verdict.Hold(String reason) ->
                Optional.of(new Wanted(on, What.LINK, sequence(on), Optional.of(reason)));
            case Verdict.Drop drop -> Optional.empty();
        };
    }

    private boolean isAllowed() {
        return facts.connection().filter(ConnectionCopy::autoLink).isPresent()
                && facts.standingMatch()
                        .filter(match -> match.decision() == Decision.ALLOW)
                        .isPresent();
    }

    private boolean needsCorrection(Commentable on) {
        int sequence = sequence(on);
        return facts.certainlyNot(on)
                && intents.stream()
                        .anyMatch(intent -> intent.key().on().equals(on)
                                && intent.key().what() != What.CORRECTION
                                && intent.key().sequence() == sequence
                                && intent.state().isPosted()
                                && isOfConnectedCompany(intent));
    }

    private boolean isOfConnectedCompany(Intent intent) {
        return facts.connection()
                .filter(connection -> connection.subdomain().equals(intent.subdomain()))
                .isPresent();
    }

    /** A correction that may be in Pinpoint has been said; a rejected one was tried and cannot be. */
    private static boolean isSaid(IntentState state) {
        return state.mayBePosted() || state instanceof IntentState.Rejected;
    }
}
