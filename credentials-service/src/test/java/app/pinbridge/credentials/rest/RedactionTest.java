package app.pinbridge.credentials.rest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Connection;
import app.pinbridge.contracts.Connection.Settings;
import app.pinbridge.credentials.connection.ConnectionRegister.ConnectionKey;
import app.pinbridge.credentials.connection.StoredConnection;
import app.pinbridge.pinpoint.connection.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that hold a key may end in a log. */
class RedactionTest {
    private static final String KEY = "key-0123456789";

    @ParameterizedTest
    @MethodSource("holders")
    void whatHoldsAKeyPrintsWithoutIt(Object holder) {
        assertThat(holder.toString()).doesNotContain(KEY).contains("redacted");
    }

    static Stream<Object> holders() {
        ConnectionKey found = new ConnectionKey(
                new StoredConnection(
                        "t-1",
                        new Connection(
                                "c-1",
                                "acme",
                                1,
                                "ada@acme.example",
                                List.of(),
                                Map.of(),
                                false,
                                Settings.DEFAULT,
                                false),
                        Instant.EPOCH),
                ApiKey.of(KEY));
        return Stream.of(
                found,
                KeyResource.KeyView.of(found),
                new Forms.Check("acme", KEY),
                new Forms.Connect("acme", KEY, List.of(), null),
                new Forms.Key(KEY));
    }
}
