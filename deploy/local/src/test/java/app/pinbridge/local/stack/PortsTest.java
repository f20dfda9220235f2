package app.pinbridge.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {
    @Test
    void noPortIsChosenTwice() {
        int one = Ports.choose(List.of(Ports.ANY)).get(0);

        List<Integer> chosen = Ports.choose(List.of(one, one, Ports.ANY, one));

        assertThat(chosen).doesNotHaveDuplicates().startsWith(one);
        assertThat(Ports.choose(Collections.nCopies(200, Ports.ANY))).doesNotHaveDuplicates();
    }

    @Test
    void theGatewaysPortIsNoOtherPartsPort() {
        int taken = Ports.choose(List.of(Ports.ANY)).get(0);
        int gateway = Ports.isFree(8081) ? 8081 : taken;

        StackPorts ports = StackPorts.documented(gateway);

        assertThat(ports.gateway()).isEqualTo(gateway);
        assertThat(ports.credentials()).isNotEqualTo(gateway);
    }

    @Test
    void aPortInUseIsSaidInOneLine() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> StackPorts.documented(other.getLocalPort()))
                    .isInstanceOf(StackFailure.class)
                    .hasMessageContaining("--port")
                    .hasMessageNotContaining("\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65_536})
    void aNumberThatIsNoPortIsSaidInOneLine(int port) {
        assertThatThrownBy(() -> StackPorts.documented(port)).hasMessageContaining("1 to 65535");
    }

    @Test
    void portsLieBelowThoseThatTheSystemGivesToClients() {
        assertThat(StackPorts.free().kafka()).isBetween(20_000, 29_999);
    }
}
