package app.pinbridge.publisher.send;

import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentState;
import app.pinbridge.publisher.intent.Intents;
import app.pinbridge.publisher.pinpoint.Access;
import app.pinbridge.publisher.pinpoint.Troubles;
import app.pinbridge.publisher.plan.Plan;
import app.pinbridge.publisher.plan.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Stores what came of a request to post, in one transaction with what follows from it. */
@ApplicationScoped
public class Conclusion {
    private final LockedIntents locked;
    private final Intents intents;
    private final Planner planner;
    private final Shortening shortening;
    private final Troubles troubles;
    private final Backoff backoff;
    private final PublisherConfig config;

    /** Conclusions that are stored and told. */
    public Conclusion(
            LockedIntents locked,
            Intents intents,
            Planner planner,
            Shortening shortening,
            Troubles troubles,
            Backoff backoff,
            PublisherConfig config) {
        this.locked = locked;
        this.intents = intents;
        this.planner = planner;
        this.shortening = shortening;
        this.troubles = troubles;
        this.backoff = backoff;
        this.config = config;
    }

    /** Stores what came of sending an intent. */
    void sent(Intent sending, Access.Open access, SendOutcome outcome) {
        locked.with(sending, (handle, plan, intent) -> {
            boolean stillOurs = intent.state().equals(sending.state());
            if (outcome instanceof SendOutcome.Posted(String commentId)) {
                posted(handle, plan, intent, new IntentState.Posted(commentId));
            } else if (stillOurs) {
                notPosted(handle, plan, intent, access, outcome);
            }
            // Otherwise somebody thought us dead and looks himself; without the comment's id we know no better than he.
        });
    }

    /** Stores that a comment is in Pinpoint. */
    void posted(Handle handle, Plan plan, Intent intent, IntentState state) {
        if (intent.state().isPosted()) {
            return;
        }
        Intent posted = intents.change(handle, intent, state, 0);
        if (state instanceof IntentState.Posted) {
            // Only what was just written proves the right to write; what was found was written some time ago.
            troubles.end(handle, intent.key().tenantId(), intents.now());
        }
        planner.replan(handle, plan.with(posted));
    }

    /** Stores that the answer was lost, or that whoever sent it is gone. */
    void lost(Handle handle, Intent intent, String reason) {
        intents.change(handle, intent, new IntentState.Unknown(intents.now().plus(config.grace()), 0, reason));
    }

    private void notPosted(Handle handle, Plan plan, Intent intent, Access.Open access, SendOutcome outcome) {
        Instant now = intents.now();
        switch (outcome) {
            case SendOutcome.Throttled(Instant until) ->
                later(handle, intent, backoff.notBefore(until, intent.attempts(), now));
            case SendOutcome.NotReached(Optional<Instant> retryAt) -> {
                Instant own = backoff.after(intent.attempts(), now);
                later(handle, intent, retryAt.filter(own::isBefore).orElse(own));
            }
            case SendOutcome.Rejected(String reason) -> rejected(handle, plan, intent, reason);
            case SendOutcome.TooLong tooLong -> {
                if (!shortening.shorten(handle, plan.facts(), intent)) {
                    rejected(handle, plan, intent, "too_long");
                }
            }
            case SendOutcome.Barred(var code) -> {
                intents.change(handle, intent, new IntentState.Held(Troubles.reason(code), Optional.of(now)));
                troubles.begin(handle, intent.key().tenantId(), access.connectionId(), code, now);
            }
            case SendOutcome.Unknown(String reason) -> lost(handle, intent, reason);
            case SendOutcome.CalledOff calledOff -> {
                // Why, the departure has stored.
            }
            case SendOutcome.Posted posted -> throw new IllegalStateException("is posted");
        }
    }

    private void later(Handle handle, Intent intent, Instant dueAt) {
        intents.change(handle, intent, new IntentState.Planned(dueAt));
    }

    private void rejected(Handle handle, Plan plan, Intent intent, String reason) {
        planner.replan(handle, plan.with(intents.change(handle, intent, new IntentState.Rejected(reason))));
    }
}
