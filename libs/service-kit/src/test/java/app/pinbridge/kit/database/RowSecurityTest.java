package app.pinbridge.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.Event;
import app.pinbridge.kit.KitPlatform;
import app.pinbridge.kit.outbox.Outbox;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RowSecurityTest {
    private final KitPlatform platform = KitPlatform.create();
    private final Outbox outbox = new Outbox();

    @Test
    void theLoginItselfMayReadNothing() {
        assertThatThrownBy(() -> {
                    try (var connection = platform.dataSource().getConnection();
                            var statement = connection.createStatement()) {
                        statement.executeQuery("SELECT * FROM outbox");
                    }
                })
                .hasMessageContaining("permission denied");
    }

    @Test
    void aTenantCannotWriteAnothersEvent() {
        assertThatThrownBy(() ->
                        platform.database().runAsTenant("acme", handle -> outbox.append(handle, event("other"))))
                .hasMessageContaining("row-level security");
    }

    @Test
    void theRoleOfATransactionEndsWithIt() {
        platform.database().runAsTenant("acme", handle -> outbox.append(handle, event("acme")));

        int seen = platform.database()
                .asWorker(handle -> handle.createQuery("SELECT count(*) FROM outbox")
                        .mapTo(Integer.class)
                        .one());

        assertThat(seen).isOne();
    }

    private static Event<AtsUser> event(String tenant) {
        return Event.of(
                "e-1",
                "/test",
                Instant.parse("2026-03-02T08:00:00Z"),
                tenant,
                new AtsUser("1", null, null, null, null, false));
    }
}
