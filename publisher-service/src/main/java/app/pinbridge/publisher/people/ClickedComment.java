package app.pinbridge.publisher.people;

import app.pinbridge.publisher.comment.CommentKey;
import app.pinbridge.publisher.comment.Commentable;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallFacts;
import app.pinbridge.publisher.facts.ConnectionCopy;
import app.pinbridge.publisher.facts.MatchCopy;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentState;
import app.pinbridge.publisher.intent.Intents;
import app.pinbridge.publisher.plan.Composer;
import app.pinbridge.publisher.plan.Plan;
import app.pinbridge.publisher.plan.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** One comment that a person asks for, with the call locked. */
@ApplicationScoped
class ClickedComment {
    private final Intents intents;
    private final Composer composer;

    ClickedComment(Intents intents, Composer composer) {
        this.intents = intents;
        this.composer = composer;
    }

    /**
     * What is asked for.
     *
     * @param content text of the notes; empty for a link
     */
    record Asked(Plan plan, What what, String email, String content) {
        CallFacts facts() {
            return plan.facts();
        }

        /** The one whom the call belongs to; the verdict has shown that there is one. */
        CommentKey key() {
            Commentable on = facts().commentables().get(0);
            return new CommentKey(facts().call().tenantId(), facts().call().callId(), on, what, plan.sequence(on));
        }

        Verdict verdict() {
            if (facts().connection().isEmpty()) {
                return new Verdict.Drop("not_connected");
            }
            return facts().commentables().size() == 1
                    ? plan.verdict(facts().commentables().get(0), what, false)
                    : new Verdict.Drop("match_changed");
        }
    }

    ClickAnswer preview(Handle handle, Asked asked) {
        return switch (asked.verdict()) {
            case Verdict.Go go ->
                new ClickAnswer.Preview(
                        asked.what(),
                        asked.key().on(),
                        asked.facts().match().flatMap(MatchCopy::candidateName),
                        asked.facts().match().flatMap(MatchCopy::jobTitle),
                        body(handle, asked));
            case Verdict.Hold(String reason) -> new ClickAnswer.Refused("publication_held", Sentences.of(reason));
            case Verdict.Drop(String reason) -> refused(reason);
        };
    }

    Clicked post(Handle handle, Asked asked) {
        return switch (asked.verdict()) {
            case Verdict.Go go -> request(handle, asked);
            case Verdict.Hold(String reason) ->
                new Clicked.Answered(new ClickAnswer.Result(
                        "held",
                        Optional.empty(),
                        Optional.of(reason),
                        Optional.of("Nothing was posted. " + Sentences.of(reason)),
                        intents.now()));
            case Verdict.Drop(String reason) -> new Clicked.Answered(refused(reason));
        };
    }

    private Clicked request(Handle handle, Asked asked) {
        CommentKey key = asked.key();
        Optional<Intent> existing = asked.plan().intents().stream()
                .filter(intent -> intent.key().equals(key))
                .findFirst();
        boolean wasPosted = existing.filter(intent -> intent.state().isPosted()).isPresent();
        Intent intent = existing.isEmpty()
                ? intents.add(handle, request(handle, asked, key), new IntentState.Planned(intents.now()))
                : existing.filter(ClickedComment::isOver)
                        .map(old -> intents.renew(
                                handle, old, request(handle, asked, key), new IntentState.Planned(intents.now())))
                        .orElseGet(existing::get);
        return new Clicked.Underway(intent.id(), wasPosted);
    }

    /** Surely not posted, and nobody will: a click tries it again. */
    private static boolean isOver(Intent intent) {
        return intent.state() instanceof IntentState.Withdrawn || intent.state() instanceof IntentState.Rejected;
    }

    private Intents.Request request(Handle handle, Asked asked, CommentKey key) {
        String subdomain =
                asked.facts().connection().map(ConnectionCopy::subdomain).orElseThrow();
        return new Intents.Request(key, subdomain, asked.email(), true, body(handle, asked));
    }

    private String body(Handle handle, Asked asked) {
        return asked.what() == What.LINK
                ? composer.link(handle, asked.facts(), asked.key())
                : composer.text(handle, asked.facts(), asked.key(), asked.content());
    }

    private static ClickAnswer refused(String reason) {
        return new ClickAnswer.Refused(
                reason.equals("not_connected") ? "not_connected" : "not_matched", Sentences.of(reason));
    }
}
