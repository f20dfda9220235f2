package app.pinbridge.pinpoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PinpointSiteTest {
    private static final Subdomain ACME = new Subdomain("acme");

    @Test
    void without_configuration_it_is_the_real_pinpoint_over_https() {
        PinpointEndpoint endpoint = PinpointSite.of(" ").endpoint(ACME);

        assertThat(endpoint.base()).isEqualTo(URI.create("https://acme.pinpointhq.com/api/v1"));
        assertThat(endpoint.simulated()).isFalse();
    }

    @Test
    void a_simulator_is_spoken_to_where_it_is_configured() {
        PinpointEndpoint endpoint =
                PinpointSite.of("http://127.0.0.1:9100/api/v1/").endpoint(ACME);

        assertThat(endpoint.base()).isEqualTo(URI.create("http://127.0.0.1:9100/api/v1"));
        assertThat(endpoint.simulated()).isTrue();
    }

    @Test
    void a_simulator_may_want_the_company_in_its_address() {
        PinpointEndpoint endpoint =
                PinpointSite.of("http://{subdomain}.localhost:9100/api/v1").endpoint(ACME);

        assertThat(endpoint.base()).isEqualTo(URI.create("http://acme.localhost:9100/api/v1"));
    }

    @Test
    void http_is_for_simulators_alone() {
        assertThatThrownBy(() -> new PinpointEndpoint(URI.create("http://acme.pinpointhq.com"), false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_base_that_is_no_address_is_refused_at_once() {
        assertThatThrownBy(() -> PinpointSite.of("file:///etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PinpointSite.Hosted("evil.example/x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
