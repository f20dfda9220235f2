package app.pinbridge.publisher.send;

import app.pinbridge.publisher.PublisherConfig;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentState;
import app.pinbridge.publisher.intent.Intents;
import app.pinbridge.publisher.plan.Plan;
import app.pinbridge.publisher.plan.Planner;
import app.pinbridge.publisher.plan.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jdbi.v3.core.Handle;

/**
 * The last transaction before a request: with the call locked, so that no new match comes in between, it asks the plan once
 * more and commits that the comment is being sent.
 */
@ApplicationScoped
public class Departure {
    private final LockedIntents locked;
    private final Intents intents;
    private final Planner planner;
    private final PublisherConfig config;

    /** Departures by the planner's leave. */
    public Departure(LockedIntents locked, Intents intents, Planner planner, PublisherConfig config) {
        this.locked = locked;
        this.intents = intents;
        this.planner = planner;
        this.config = config;
    }

    /**
     * The intent as being sent; empty where it must not be sent, now or ever, which is then stored, or where it has another
     * text by now.
     *
     * @param subdomain the company that the request would go to
     */
    Optional<Intent> leave(Intent claimed, String subdomain) {
        AtomicReference<Optional<Intent>> leaving = new AtomicReference<>(Optional.empty());
        locked.with(claimed, (handle, plan, intent) -> {
            if (isUnsent(intent.state()) && intent.body().equals(claimed.body())) {
                leaving.set(leave(handle, plan, intent, subdomain));
            }
        });
        return leaving.get();
    }

    private Optional<Intent> leave(Handle handle, Plan plan, Intent intent, String subdomain) {
        return switch (plan.verdict(intent)) {
            case Verdict.Go go -> depart(handle, intent, subdomain);
            case Verdict.Hold(String reason) -> {
                intents.change(handle, intent, new IntentState.Held(reason, Optional.empty()));
                yield Optional.empty();
            }
            case Verdict.Drop(String reason) -> {
                planner.replan(handle, plan.with(intents.change(handle, intent, new IntentState.Withdrawn(reason))));
                yield Optional.empty();
            }
        };
    }

    private Optional<Intent> depart(Handle handle, Intent intent, String subdomain) {
        if (!subdomain.equals(intent.subdomain())) {
            // The key is of another company: our copy of the connection is behind, or the key in memory is.
            intents.change(handle, intent, new IntentState.Planned(intents.now().plus(config.firstBackoff())));
            return Optional.empty();
        }
        IntentState sending = new IntentState.Sending(intents.now().plus(config.lease()));
        return Optional.of(intents.change(handle, intent, sending, intent.attempts() + 1));
    }

    private static boolean isUnsent(IntentState state) {
        return state instanceof IntentState.Planned || state instanceof IntentState.Held;
    }
}
