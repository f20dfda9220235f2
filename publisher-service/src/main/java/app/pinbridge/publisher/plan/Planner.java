package app.pinbridge.publisher.plan;

import app.pinbridge.publisher.comment.CommentKey;
import app.pinbridge.publisher.comment.What;
import app.pinbridge.publisher.facts.CallFacts;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.facts.FactsRepository;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.IntentRepository;
import app.pinbridge.publisher.intent.IntentState;
import app.pinbridge.publisher.intent.Intents;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Brings the intents of a call in line with its {@link Plan}. Adds what is wanted and lets go what was held; what is already
 * on its way is left to its sender, who asks the plan again before the request. The call must be locked.
 */
@ApplicationScoped
public class Planner {
    private final FactsRepository calls;
    private final IntentRepository repository;
    private final Intents intents;
    private final Composer composer;

    /** A planner that writes intents. */
    public Planner(FactsRepository calls, IntentRepository repository, Intents intents, Composer composer) {
        this.calls = calls;
        this.repository = repository;
        this.intents = intents;
        this.composer = composer;
    }

    /** The plan of a call as things stand. */
    public Plan plan(Handle handle, CallKey call) {
        return new Plan(calls.of(handle, call), repository.ofCall(handle, call));
    }

    /** Brings the intents of a call in line with what is known now. */
    public void replan(Handle handle, CallKey call) {
        replan(handle, plan(handle, call));
    }

    /** As {@link #replan(Handle, CallKey)}, with what is known at hand. */
    public void replan(Handle handle, Plan plan) {
        if (plan.facts().erased()) {
            return;
        }
        for (Wanted wanted : plan.wanted()) {
            want(handle, plan, wanted);
        }
        for (Intent intent : plan.intents()) {
            if (intent.state() instanceof IntentState.Held(String reason, var due) && due.isEmpty()) {
                release(handle, plan, intent, reason);
            }
        }
        calls.planned(handle, plan.facts());
    }

    private void want(Handle handle, Plan plan, Wanted wanted) {
        CommentKey key = wanted.key(plan.facts().call());
        Optional<Intent> existing =
                plan.intents().stream().filter(i -> i.key().equals(key)).findFirst();
        if (existing.isEmpty()) {
            intents.add(handle, request(handle, plan, key), state(wanted));
        } else if (existing.get().state() instanceof IntentState.Withdrawn) {
            intents.renew(handle, existing.get(), request(handle, plan, key), state(wanted));
        }
    }

    private void release(Handle handle, Plan plan, Intent intent, String heldFor) {
        switch (plan.verdict(intent)) {
            case Verdict.Go go -> intents.change(handle, intent, new IntentState.Planned(intents.now()));
            case Verdict.Drop(String reason) -> intents.change(handle, intent, new IntentState.Withdrawn(reason));
            case Verdict.Hold(String reason) -> {
                if (!reason.equals(heldFor)) {
                    intents.change(handle, intent, new IntentState.Held(reason, Optional.empty()));
                }
            }
        }
    }

    private IntentState state(Wanted wanted) {
        return wanted.hold()
                .<IntentState>map(reason -> new IntentState.Held(reason, Optional.empty()))
                .orElseGet(() -> new IntentState.Planned(intents.now()));
    }

    private Intents.Request request(Handle handle, Plan plan, CommentKey key) {
        CallFacts facts = plan.facts();
        List<Intent> posted = plan.intents();
        String body =
                key.what() == What.CORRECTION ? composer.correction(key, posted) : composer.link(handle, facts, key);
        String subdomain = facts.connection().orElseThrow().subdomain();
        return new Intents.Request(key, subdomain, Intent.RULES, false, body);
    }
}
