package app.pinbridge.publisher.people;

import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.facts.CallKey;
import app.pinbridge.publisher.intent.Intent;
import app.pinbridge.publisher.intent.Publications;
import app.pinbridge.publisher.plan.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What was posted for a call, for the people who may know of the call. */
@ApplicationScoped
public class PublicationList {
    private final Database database;
    private final Planner planner;

    /** Lists of all customers' calls. */
    public PublicationList(Database database, Planner planner) {
        this.database = database;
        this.planner = planner;
    }

    /** One comment, posted or not. */
    public record Item(
            String what,
            String outcome,
            Optional<String> commentId,
            Instant at,
            String postedBy,
            Optional<String> reason) {
        static Item of(Intent intent) {
            return new Item(
                    intent.key().what().word(),
                    Publications.outcome(intent.state()).map(Settled::word).orElse("pending"),
                    Publications.commentId(intent.state()),
                    intent.changedAt(),
                    intent.postedBy(),
                    Publications.reason(intent.state()));
        }
    }

    /** The comments of a call, the oldest first; empty where there is no such call for this person. */
    public Optional<List<Item>> of(Caller caller, String callId) {
        return database.asTenant(caller.tenantId(), handle -> {
            var plan = planner.plan(handle, new CallKey(caller.tenantId(), callId));
            return Visibility.of(plan.facts(), caller) == Visibility.NOTHING
                    ? Optional.empty()
                    : Optional.of(plan.intents().stream().map(Item::of).toList());
        });
    }
}
