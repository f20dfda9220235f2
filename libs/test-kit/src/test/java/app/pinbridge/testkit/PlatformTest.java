package app.pinbridge.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Event;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlatformTest {
    private static final AtsUser BEN = new AtsUser("1", "ben@acme.example", "Ben", "Okafor", null, false);

    @Test
    void anEventSurvivesKafka() {
        try (TestTopics topics = new TestTopics()) {
            Event<AtsUser> event = Event.of("e1", "/test", Instant.parse("2026-01-05T09:00:00Z"), "acme", BEN);

            topics.send(event);

            assertThat(topics.await("ats-records", "acme", e -> e.id().equals("e1")))
                    .isEqualTo(event);
        }
    }

    @Test
    void theLoginOfAServiceOwnsNothing() throws SQLException {
        Map<String, String> configuration = Platform.shared().databases().create("sample-service", "owner", "login");

        try (Connection connection = DriverManager.getConnection(
                configuration.getOrDefault("quarkus.datasource.jdbc.url", ""), "sample_service", "login")) {
            assertThatThrownBy(() -> connection.createStatement().execute("CREATE TABLE mine (id INTEGER)"))
                    .hasMessageContaining("permission denied");
        }
    }
}
