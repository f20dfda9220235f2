package app.pinbridge.pinpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.PinpointClients;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.PinpointSite;
import app.pinbridge.pinpoint.connection.Subdomain;
import app.pinbridge.pinpoint.observe.RequestLog;
import app.pinbridge.pinpoint.query.UserQuery;
import app.pinbridge.pinpoint.resource.User;
import app.pinbridge.simulator.Simulator;
import app.pinbridge.simulator.SimulatorConfig;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** A simulator tells companies apart by their host, under {@code .localhost}, as Pinpoint does. */
class CompaniesTest {
    private static final SimulatorConfig CONFIG = SimulatorConfig.standard();

    @Test
    void the_company_that_is_there_answers() {
        assertThat(usersOf(CONFIG.subdomain()).toOptional()).isPresent();
    }

    @Test
    void a_company_that_is_not_there_is_told_from_a_record_that_is_not() {
        assertThat(usersOf("nobody").failureIfAny())
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.NOT_PINPOINT));
    }

    private static Answer<Page<User>> usersOf(String subdomain) {
        try (Simulator simulator = Simulator.start(CONFIG);
                PinpointClients clients = new PinpointClients(
                        PinpointSite.of("http://{subdomain}.localhost:"
                                + simulator.baseUri().getPort() + "/api/v1"),
                        SimulatedPinpoint.QUICK,
                        UnaryOperator.identity(),
                        Clock.systemUTC())) {
            return clients.client("c-1", new Subdomain(subdomain), ApiKey.of(CONFIG.key()), RequestLog.NONE)
                    .users(UserQuery.all());
        }
    }
}
