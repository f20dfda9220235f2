package app.pinbridge.publisher.send;

import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.facts.FactsRepository;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.plan.Plan;
import app.pinbridge.publisher.plan.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import org.jdbi.v3.core.Handle;

/** Intents as they stand, with their call locked: the only way in which a sender changes one. */
@ApplicationScoped
public class LockedIntents {
    private final Database database;
    private final FactsRepository calls;
    private final Planner planner;

    /** Intents in this database. */
    public LockedIntents(Database database, FactsRepository calls, Planner planner) {
        this.database = database;
        this.calls = calls;
        this.planner = planner;
    }

    /** What is done with an intent while its call is locked. */
    interface Work {
        /** Does it; all of the plan was read after the call was locked. */
        void on(Handle handle, Plan plan, Intent intent);
    }

    /** Does something with an intent as it stands now, in one transaction. */
    void with(Intent claimed, Work work) {
        database.runAsWorker(handle -> {
            calls.lock(handle, call(claimed));
            Plan plan = planner.plan(handle, call(claimed));
            plan.intent(claimed.id()).ifPresent(intent -> work.on(handle, plan, intent));
        });
    }

    static CallKey call(Intent intent) {
        return new CallKey(intent.key().tenantId(), intent.key().callId());
    }
}
