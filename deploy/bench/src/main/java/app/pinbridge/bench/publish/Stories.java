package app.pinbridge.bench.publish;

import app.pinbridge.bench.world.Calls;
import app.pinbridge.bench.world.TenantIds;
import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calls that belong to one application each, told as the matcher and the host product tell them.
 *
 * @param tenants customers that they are of, all connected to the simulated company
 * @param applications the application of each call
 * @param now the present
 */
record Stories(int tenants, List<String> applications, Instant now) {
    static final String SUBDOMAIN = "bench";
    private static final String SOURCE = "https://host.example";

    static String tenant(int number) {
        return TenantIds.of(number);
    }

    Stream<Event<?>> connections() {
        return IntStream.range(0, tenants).mapToObj(this::connection);
    }

    /** That a call belongs to its application and may be published. */
    Event<?> match(int call) {
        Match match = new Match(
                Calls.id(call),
                1,
                Match.Status.MATCHED,
                Match.Kind.INTERVIEW,
                List.of(new Target(null, applications.get(call), null, "1")),
                0.999,
                null,
                List.of(),
                List.of(),
                new Match.PublicationGate(Match.PublicationGate.Decision.ALLOW, null),
                null,
                new Match.Enrichment("Ada Example", "Engineer", "Interview", "London", List.of("Ben Example")),
                null,
                List.of(new Match.Access("ben@" + SUBDOMAIN + ".example", "participant")),
                List.of(),
                List.of(),
                "rules",
                "bench",
                List.of(),
                false);
        return Event.of("m-" + match.callId(), "/pinbridge/matching-service", now, tenant(call % tenants), match);
    }

    /** That its notes are ready. */
    Event<?> ready(int number) {
        Instant start = now.minus(Duration.ofHours(1));
        Call call = new Call(
                Calls.id(number),
                Call.Source.CALENDAR,
                null,
                null,
                "Interview",
                null,
                null,
                null,
                start,
                now,
                start,
                now,
                Call.Status.ENDED,
                null,
                null,
                false,
                "ben@" + SUBDOMAIN + ".example",
                null,
                List.of(),
                false,
                new Call.Notes(now, SOURCE + "/notes/" + Calls.id(number)),
                false);
        return Event.of("e-" + call.callId(), SOURCE, now, tenant(number % tenants), call);
    }

    private Event<?> connection(int tenant) {
        Connection connection = new Connection(
                tenant(tenant),
                SUBDOMAIN,
                1,
                "admin@" + SUBDOMAIN + ".example",
                List.of(),
                Map.of(Connection.Resource.COMMENT, Connection.Permission.WRITE),
                false,
                Connection.Settings.DEFAULT,
                false);
        return Event.of("c-" + tenant, "/pinbridge/credentials-service", now, tenant(tenant), connection);
    }
}
