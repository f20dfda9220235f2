package app.pinbridge.publisher.plan;

import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.facts.FactsRepository;
import app.pinbridge.publisher.facts.MatchRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;

/**
 * Plans calls anew whose plan has not seen the latest change of their connection: one was connected again, or began to post
 * links without a click. Also mends what two transactions at once could not see of each other.
 */
@ApplicationScoped
public class Replanning {
    private static final int BATCH = 100;

    private final Database database;
    private final FactsRepository calls;
    private final MatchRepository matches;
    private final Planner planner;

    /** Replanning of all customers' calls. */
    public Replanning(Database database, FactsRepository calls, MatchRepository matches, Planner planner) {
        this.database = database;
        this.calls = calls;
        this.matches = matches;
        this.planner = planner;
    }

    /** Plans some calls anew; how many they were. */
    public int some() {
        return database.asWorker(handle -> {
            Collection<CallKey> outdated = calls.lockOutdated(handle, BATCH);
            for (CallKey call : outdated) {
                calls.of(handle, call)
                        .connection()
                        .ifPresent(connection -> matches.settleCompany(handle, call, connection.subdomain()));
                planner.replan(handle, call);
            }
            return outdated.size();
        });
    }
}
