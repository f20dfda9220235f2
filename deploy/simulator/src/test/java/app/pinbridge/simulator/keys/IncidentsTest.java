package app.pinbridge.simulator.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class IncidentsTest {
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final KeyRing keys = new KeyRing();

    @Test
    void permissionsAreWithdrawnAndGivenBackAndInTheEndAKeyIsRevoked() {
        keys.put("a key", Permissions.full());
        Incidents incidents = new Incidents(keys, 4, 1);
        int weaker = 0;
        int whole = 0;
        Instant now = START;
        for (int i = 0; i < 4 * 24 * 60 && !keys.all().isEmpty(); i++) {
            now = now.plus(QUARTER);
            incidents.passed(QUARTER, now);
            boolean full =
                    keys.permissions("a key").filter(Permissions.full()::equals).isPresent();
            weaker += full ? 0 : 1;
            whole += full ? 1 : 0;
        }

        assertThat(weaker).isGreaterThan(10);
        assertThat(whole).isGreaterThan(weaker);
        assertThat(keys.all()).isEmpty();
    }

    @Test
    void withoutIncidentsNothingHappensToAnyKey() {
        keys.put("a key", Permissions.full());
        Incidents none = new Incidents(keys, 0, 1);

        none.passed(Duration.ofDays(1000), START);

        assertThat(keys.permissions("a key")).contains(Permissions.full());
        assertThat(keys.integrationEnabled()).isTrue();
    }
}
