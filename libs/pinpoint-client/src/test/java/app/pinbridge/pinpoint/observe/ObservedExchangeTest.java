package app.pinbridge.pinpoint.observe;

import static app.pinbridge.pinpoint.fake.ScriptedExchange.get;
import static app.pinbridge.pinpoint.fake.ScriptedExchange.unavailable;
import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.exchange.Call;
import app.pinbridge.pinpoint.exchange.Exchange;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Reply;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.pinpoint.fake.FakeClock;
import app.pinbridge.pinpoint.fake.ScriptedExchange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObservedExchangeTest {
    private final FakeClock clock = new FakeClock();
    private final List<RequestLog.Entry> log = new ArrayList<>();

    @Test
    void the_log_hears_of_a_request() {
        Exchange slow = call -> {
            clock.advance(Duration.ofMillis(120));
            return ScriptedExchange.OK.after(3);
        };

        LoggedExchange.wrap(slow, log::add, clock).send(get(Priority.UPCOMING));

        assertThat(log)
                .containsExactly(new RequestLog.Entry(
                        Call.Method.GET,
                        "/users/{id}",
                        "/users/7",
                        Optional.of(200),
                        Optional.empty(),
                        FakeClock.START,
                        Duration.ofMillis(120),
                        2,
                        new Requester(Priority.UPCOMING, "test")));
    }

    @Test
    void the_log_hears_what_went_wrong() {
        ScriptedExchange pinpoint =
                new ScriptedExchange().then(Reply.notSent(unavailable(ErrorCode.UNKNOWN_HOST, false)));

        LoggedExchange.wrap(pinpoint, log::add, clock).send(get(Priority.PROBE));

        assertThat(log).singleElement().satisfies(entry -> {
            assertThat(entry.status()).isEmpty();
            assertThat(entry.code()).contains(ErrorCode.UNKNOWN_HOST);
            assertThat(entry.retries()).isZero();
        });
    }

    @Test
    void the_log_does_not_hear_of_what_the_budget_did_not_let_out() {
        Failure noRoom = new Failure.Throttled(ErrorCode.BUDGET_EXHAUSTED, "", FakeClock.START.plusSeconds(9), false);
        ScriptedExchange pinpoint = new ScriptedExchange()
                .then(Reply.notSent(noRoom))
                .then(Reply.notSent(noRoom).after(1));
        Exchange logged = LoggedExchange.wrap(pinpoint, log::add, clock);

        logged.send(get(Priority.BACKFILL));
        assertThat(log).isEmpty();
        logged.send(get(Priority.BACKFILL));

        assertThat(log).hasSize(1);
    }

    @Test
    void requests_and_retries_are_counted_by_what_is_bounded() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        ScriptedExchange pinpoint = new ScriptedExchange().then(ScriptedExchange.OK.after(3));

        MeteredExchange.wrap(pinpoint, registry).send(get(Priority.BACKFILL));

        assertThat(registry.get("pinpoint.requests")
                        .tags("method", "GET", "path", "/users/{id}", "outcome", "ok", "priority", "backfill")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("pinpoint.retries").counter().count()).isEqualTo(2);
    }
}
