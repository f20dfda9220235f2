package app.pinbridge.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A world of a hundred thousand applications; a million is tried in {@link MillionTest}. */
class LargeWorldTest {
    @Test
    void aHundredThousandApplicationsStartInSecondsAndAreServedInPages() {
        long before = System.nanoTime();
        try (Account account = new Account(SimulatorConfig.standard().withApplications(100_000))) {
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));

            Account.Reply deep = account.get(
                    "/applications",
                    "page[size]=100",
                    "page[number]=1000",
                    "sort=id",
                    "stats[total]=count",
                    "filter[job_visibility]=" + Account.ALL_VISIBILITIES);

            assertThat(deep.ids()).hasSize(100).endsWith("140000");
            assertThat(deep.document().at("/meta/stats/total/count").asInt()).isEqualTo(100_000);
            assertThat(account.get("/interviews", "sort=-updated_at", "page[size]=1000")
                            .ids())
                    .hasSize(1000);
        }
    }
}
