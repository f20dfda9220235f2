package app.pinbridge.publisher.people;

import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.database.Database;
import app.pinbridge.publisher.facts.CallNotes;
import app.pinbridge.publisher.link.LinkTokens;
import app.pinbridge.publisher.plan.Plan;
import app.pinbridge.publisher.plan.Planner;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** Somebody follows a link from Pinpoint: it leads on for people with access now, while the match stands. */
@ApplicationScoped
public class LinkVisit {
    private final Database database;
    private final LinkTokens tokens;
    private final Planner planner;

    /** Visits of all customers' people. */
    public LinkVisit(Database database, LinkTokens tokens, Planner planner) {
        this.database = database;
        this.tokens = tokens;
        this.planner = planner;
    }

    /** Where a link leads. */
    public sealed interface Way {
        /** To the notes. */
        record Open(String url) implements Way {}

        /** Nowhere any more. */
        record Withdrawn() implements Way {}

        /** There is no such link, or not for this person. */
        record NotFound() implements Way {}
    }

    /** Where the link with this token leads now. */
    public Way follow(Caller caller, String token) {
        return database.asTenant(
                caller.tenantId(),
                handle -> tokens.find(handle, token)
                        .map(place -> follow(handle, caller, place))
                        .orElseGet(Way.NotFound::new));
    }

    private Way follow(Handle handle, Caller caller, LinkTokens.Place place) {
        Plan plan = planner.plan(handle, place.call());
        if (Visibility.of(plan.facts(), caller) != Visibility.NOTES) {
            return new Way.NotFound();
        }
        Optional<String> url = plan.facts().notes().flatMap(CallNotes::url);
        return plan.leadsOn(place.on(), place.sequence())
                ? url.<Way>map(Way.Open::new).orElseGet(Way.Withdrawn::new)
                : new Way.Withdrawn();
    }
}
