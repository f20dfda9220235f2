package app.pinbridge.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T12:00:01Z, a, 2026-03-02T12:00:00Z, b",
        "2026-03-02T12:00:00.000000001Z, a, 2026-03-02T12:00:00Z, b",
        "2026-03-02T12:00:00Z, b, 2026-03-02T12:00:00Z, a",
        "2026-03-02T12:00:00Z, a, 2026-03-02T12:00:00Z, B",
        "2026-03-02T12:00:00Z, e9, 2026-03-02T12:00:00Z, e10",
        "2026-03-02T12:00:00Z, ab, 2026-03-02T12:00:00Z, a",
        "2026-03-02T12:00:00Z, \uFFFD, 2026-03-02T12:00:00Z, \uD83D\uDE00"
    })
    void theLaterTimeStandsAndAtEqualTimeTheGreaterIdByCodeUnit(
            Instant standingTime, String standingId, Instant fallenTime, String fallenId) {
        Event<AtsUser> standing = user(standingId, standingTime);
        Event<AtsUser> fallen = user(fallenId, fallenTime);

        assertThat(standing.standsAgainst(fallen)).isTrue();
        assertThat(fallen.standsAgainst(standing)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"/b, Ann, /a, Ben", "/a, Ben, /a, Ann", "/a, , /a, Ann"})
    void atEqualTimeAndIdTheGreaterSourceStandsAndThenTheGreaterContent(
            String source, @Nullable String firstName, String fallenSource, @Nullable String fallenFirstName) {
        Event<AtsUser> standing = Event.of("e", source, Instant.EPOCH, "acme", user(firstName));
        Event<AtsUser> fallen = Event.of("e", fallenSource, Instant.EPOCH, "acme", user(fallenFirstName));

        assertThat(standing.standsAgainst(fallen)).isTrue();
        assertThat(fallen.standsAgainst(standing)).isFalse();
    }

    @Test
    void anEventDoesNotStandAgainstItself() {
        Event<AtsUser> event = user("e1", Instant.EPOCH);

        assertThat(event.standsAgainst(user("e1", Instant.EPOCH))).isFalse();
    }

    @Test
    void inAnyOrderOfDeliveryTheSameEventStands() {
        List<Event<AtsUser>> events = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            events.add(user("e" + i, Instant.ofEpochSecond(i / 5)));
        }
        for (int seed = 0; seed < 50; seed++) {
            Collections.shuffle(events, new Random(seed));

            Event<AtsUser> last = events.stream()
                    .reduce((held, next) -> next.standsAgainst(held) ? next : held)
                    .orElseThrow();

            assertThat(last.id()).isEqualTo("e29");
        }
    }

    @Test
    void theSubjectAndTheKeyFollowFromTheData() {
        Event<AtsUser> event = user("e1", Instant.EPOCH);

        assertThat(event.subject()).isEqualTo("users/7");
        assertThat(event.key()).isEqualTo("acme/users/7");
        assertThat(event.type()).isEqualTo(EventType.ATS_USER);
    }

    @Test
    void anEventNeedsAnIdAndATenant() {
        AtsUser data = new AtsUser("7", null, null, null, null, false);

        assertThatThrownBy(() -> Event.of("", "/s", Instant.EPOCH, "acme", data))
                .hasMessageContaining("id");
        assertThatThrownBy(() -> Event.of("e", "/s", Instant.EPOCH, "", data)).hasMessageContaining("tenantid");
    }

    private static AtsUser user(@Nullable String firstName) {
        return new AtsUser("7", null, firstName, null, null, false);
    }

    private static Event<AtsUser> user(String id, Instant time) {
        return Event.of(id, "/test", time, "acme", new AtsUser("7", null, null, null, null, false));
    }
}
