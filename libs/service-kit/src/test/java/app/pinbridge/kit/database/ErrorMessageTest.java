package app.pinbridge.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.pinbridge.kit.KitPlatform;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** Failures are logged with their messages, and nobody's data may be in a log. */
class ErrorMessageTest {
    private static final String SECRET = "what-a-person-said";

    private final KitPlatform platform = KitPlatform.create();

    @Test
    void aStatementThatFailsDoesNotTellTheValuesThatItWasGiven() {
        Throwable failure = catchThrowable(() -> platform.database()
                .runAsWorker(handle -> handle.createUpdate("INSERT INTO inbox (consumer, event_id) VALUES (:one, :two)")
                        .bind("one", SECRET)
                        .bind("two", SECRET)
                        .execute()));

        assertThat(logged(failure))
                .contains("null value in column \"tenant_id\"")
                .doesNotContain(SECRET);
    }

    @Test
    void aBatchThatFailsDoesNotTellTheValuesThatItWasGiven() {
        Throwable failure = catchThrowable(() -> platform.database()
                .runAsWorker(handle -> handle.prepareBatch(
                                "INSERT INTO inbox (consumer, event_id, tenant_id) VALUES (?, ?, 't')")
                        .bind(0, SECRET)
                        .bind(1, SECRET)
                        .add()
                        .bind(0, SECRET)
                        .bind(1, SECRET)
                        .add()
                        .execute()));

        assertThat(logged(failure)).contains("duplicate key").doesNotContain(SECRET);
    }

    private static String logged(Throwable failure) {
        StringWriter log = new StringWriter();
        failure.printStackTrace(new PrintWriter(log));
        return log.toString();
    }
}
