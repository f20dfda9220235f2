package app.pinbridge.matching.model;

import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.kit.database.Database;
import app.pinbridge.matching.deciding.Deciding;
import app.pinbridge.matching.deciding.Reconsidered;
import app.pinbridge.matching.decision.DecidedBy;
import app.pinbridge.matching.decision.Decisions;
import app.pinbridge.matching.fact.Customer;
import app.pinbridge.matching.fact.Customers;
import app.pinbridge.matching.fact.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells what this version of rules and weights would say otherwise than what stands. Stores nothing. */
@ApplicationScoped
public class DryRun {
    private static final int CHUNK = 250;
    private static final int MOST_EXAMPLES = 200;

    private final Database database;
    private final Deciding deciding;

    /** Dry runs on this database. */
    public DryRun(Database database, Deciding deciding) {
        this.database = database;
        this.deciding = deciding;
    }

    /**
     * What came of it.
     *
     * @param model the version that was tried
     * @param looked calls that were looked at
     * @param decidedByOthers of these, how many another version decided
     * @param next the last call that was looked at, to go on behind it; empty when there are no more
     * @param changes kind of change → how many
     */
    public record Report(
            String model,
            int looked,
            int decidedByOthers,
            Optional<String> next,
            Map<String, Integer> changes,
            List<Example> examples) {}

    /** A call on which something else would be said. */
    public record Example(String callId, String change, Match stands, Match would) {}

    /**
     * Looks at some calls of a customer.
     *
     * @param after the call behind which to begin; empty for the first
     * @param limit as many as are looked at
     */
    public Report of(String tenantId, String after, int limit) {
        Map<String, Integer> changes = new TreeMap<>();
        List<Example> examples = new ArrayList<>();
        String place = "calls/" + after;
        int looked = 0;
        int others = 0;
        boolean more = true;
        while (more && looked < limit) {
            int size = Math.min(CHUNK, limit - looked);
            String from = place;
            List<DecidedBy> some =
                    database.asTenant(tenantId, handle -> Decisions.versions(handle, tenantId, from, size));
            reconsider(tenantId, some).forEach(found -> count(found, changes, examples));
            others += (int) some.stream()
                    .filter(found -> !found.model().equals(deciding.modelVersion()))
                    .count();
            looked += some.size();
            more = some.size() == size;
            place = some.isEmpty() ? place : some.getLast().ref().subject();
        }
        Optional<String> next = more ? Optional.of(place.substring("calls/".length())) : Optional.empty();
        return new Report(deciding.modelVersion(), looked, others, next, changes, examples);
    }

    private List<Reconsidered> reconsider(String tenantId, List<DecidedBy> some) {
        List<Ref> refs = some.stream().map(DecidedBy::ref).toList();
        return database.asTenant(tenantId, handle -> {
            Customer customer =
                    Customers.load(handle, List.of(tenantId)).byTenant().getOrDefault(tenantId, Customer.NONE);
            return deciding.reconsider(handle, customer, refs);
        });
    }

    private static void count(Reconsidered found, Map<String, Integer> changes, List<Example> examples) {
        change(found).ifPresent(change -> {
            changes.merge(change, 1, Integer::sum);
            if (examples.size() < MOST_EXAMPLES) {
                examples.add(new Example(found.stands().callId(), change, found.stands(), found.would()));
            }
        });
    }

    /** What sort of change it is, the gravest first; empty when nothing would change that people see. */
    static Optional<String> change(Reconsidered found) {
        Match stands = found.stands();
        Match would = found.would();
        if (stands.status() != would.status()) {
            return Optional.of(word(stands.status()) + " to " + word(would.status()));
        }
        if (!stands.targets().equals(would.targets())) {
            return Optional.of("other targets");
        }
        if (!Objects.equals(stands.publication(), would.publication())) {
            return Optional.of("publication");
        }
        if (!stands.access().equals(would.access()) || !stands.denied().equals(would.denied())) {
            return Optional.of("access");
        }
        if (!Objects.equals(code(stands), code(would)) || !stands.warnings().equals(would.warnings())) {
            return Optional.of("reason or warnings");
        }
        return stands.suggestions().equals(would.suggestions()) ? Optional.empty() : Optional.of("suggestions");
    }

    private static Optional<Object> code(Match match) {
        return Optional.ofNullable(match.reason()).map(Match.Reason::code);
    }

    private static String word(Match.@Nullable Status status) {
        return status == null ? "nothing" : Json.MAPPER.convertValue(status, String.class);
    }
}
