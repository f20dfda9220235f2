package app.pinbridge.matching.fact;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Event;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoredFactTest {
    private static Event<AtsUser> user(Instant time, String id, String source, String firstName) {
        return Event.of(id, source, time, "acme", new AtsUser("7", null, firstName, null, null, false));
    }

    @Test
    void aFactYieldsToWhatStandsAgainstTheEventThatItWasStoredFrom() {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        List<Event<AtsUser>> rising = List.of(
                user(noon, "a", "/a", "Ann"),
                user(noon, "a", "/a", "Ben"),
                user(noon, "a", "/b", "Ann"),
                user(noon, "b", "/a", "Ann"),
                user(noon.plusNanos(1), "a", "/a", "Ann"));

        for (Event<AtsUser> stored : rising) {
            for (Event<AtsUser> next : rising) {
                assertThat(StoredFact.of(stored, Hashes.NONE).yieldsTo(next))
                        .as("%s after %s", next, stored)
                        .isEqualTo(rising.indexOf(next) > rising.indexOf(stored));
            }
        }
    }
}
