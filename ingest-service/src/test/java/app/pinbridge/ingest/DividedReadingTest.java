package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.kit.database.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A first reading of much is divided into parts that are read abreast. */
@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class DividedReadingTest {
    private static final Pattern LOWER_BOUND = Pattern.compile("created_at(?:%5D%5B|]\\[)gt(?:%5D|])=([^&]+)");

    @Inject
    Database database;

    @Test
    void killedInTheMiddleEachPartGoesOnFromItsCheckpointAndNothingIsLeftOut() {
        try (Customer acme =
                Customer.with(config -> config.withApplications(2000).withLatency(Duration.ofMillis(20)))) {
            SyncTables tables = new SyncTables(database, acme);
            acme.connect();
            for (int already : new int[] {100, 600, 1200}) {
                acme.awaitThat("some applications", () -> sent(acme) > already);
                tables.kill();
            }

            acme.await(State.LIVE);

            acme.hasAll();
            assertThat(acme.recordEvents().stream().map(Event::id)).doesNotHaveDuplicates();
            assertThat(lowerBounds(acme)).as("parts, but for the oldest").hasSize(5);
            assertThat(pages(acme))
                    .as("50 full pages, a last one for each part, and what was under way at a kill")
                    .isLessThanOrEqualTo(50 + 6 + 3 * 6);
        }
    }

    private static long sent(Customer customer) {
        return customer.recordEvents().stream()
                .filter(event -> event.subject().startsWith("applications/"))
                .count();
    }

    private static Set<String> lowerBounds(Customer customer) {
        return customer.pinpoint.requests().after(0, 20_000).stream()
                .filter(request -> request.path().endsWith("/applications"))
                .flatMap(request -> LOWER_BOUND.matcher(request.query()).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static long pages(Customer customer) {
        return customer.pinpoint.requests().after(0, 20_000).stream()
                .filter(request -> request.path().endsWith("/applications")
                        && request.query().contains("-created_at")
                        && !request.query().contains("size%5D=1&")
                        && !request.query().endsWith("size%5D=1"))
                .count();
    }
}
