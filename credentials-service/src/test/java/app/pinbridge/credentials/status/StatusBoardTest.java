package app.pinbridge.credentials.status;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.Progress;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.credentials.CredentialsTest;
import app.pinbridge.kit.database.Database;
import app.pinbridge.kit.intake.Received;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ingest and publisher speak of one connection. A word: I or P, its second, its state and code; {@code -} is no state. */
@CredentialsTest
class StatusBoardTest {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    @Inject
    StatusBoard board;

    @Inject
    Database database;

    private final String tenant = "t-" + UUID.randomUUID();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I1.LIVE P2.DEGRADED.comments                                    | DEGRADED.comments
            I1.SYNCING P2.DEGRADED.comments I3.LIVE                         | DEGRADED.comments
            I1.DEGRADED.jobs P2.DEGRADED.comments P3.-.restored             | DEGRADED.jobs
            I1.SYNCING P2.FAILED.key P3.-.restored                          | SYNCING.null
            I1.DELAYED.slow P2.LIVE.restored                                | DELAYED.slow
            I1.DELAYED.slow P2.DEGRADED.comments                            | DELAYED.slow
            I1.DEGRADED.jobs P2.FAILED.key I3.LIVE                          | FAILED.key
            I1.LIVE P2.DEGRADED.comments P3.-.restored                      | LIVE.null
            P1.DEGRADED.comments I2.DISCONNECTED                            | DISCONNECTED.null
            """)
    void noWordOfOneHidesAWordOfTheOtherInWhateverOrderTheyCome(String words, String expected) {
        Set<IntegrationStatus> seen = new LinkedHashSet<>();
        int order = 0;
        for (List<String> permutation : permutations(List.of(words.split(" ")))) {
            String connection = "c-" + order++;
            permutation.forEach(word -> hear(connection, word));
            seen.add(withoutId(board.find(tenant, connection).orElseThrow()));
        }

        assertThat(seen)
                .singleElement()
                .extracting(status -> status.state() + "." + status.code())
                .isEqualTo(expected);
    }

    @Test
    void progressAndWhatIsUsableAreIngestsWhateverThePublisherSays() {
        hear("c", "I1.SYNCING");
        hear("c", "P2.DEGRADED.comments");

        IntegrationStatus status = board.find(tenant, "c").orElseThrow();

        assertThat(status.progress()).containsExactly(new Progress("jobs", 1, 2L, false));
        assertThat(status.usable()).containsExactly("employees");
        assertThat(status.etaSeconds()).isEqualTo(60);
        assertThat(status.at()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void ofTwoTroublesBothAreTold() {
        hear("c", "I1.DEGRADED.jobs");
        hear("c", "P2.DEGRADED.comments");

        IntegrationStatus status = board.find(tenant, "c").orElseThrow();

        assertThat(status.message()).isEqualTo("Message of jobs. Message of comments.");
        assertThat(status.remedy()).isEqualTo("Remedy of jobs. Remedy of comments.");
    }

    @Test
    void anotherCustomerSeesNothingOfIt() {
        hear("c", "I1.LIVE");

        assertThat(board.find("t-other", "c")).isEmpty();
    }

    private void hear(String connection, String word) {
        String[] parts = word.split("\\.");
        boolean ingest = parts[0].startsWith("I");
        Instant at = START.plusSeconds(Long.parseLong(parts[0].substring(1)));
        String code = parts.length > 2 ? parts[2] : null;
        IntegrationStatus status = new IntegrationStatus(
                connection,
                parts[1].equals("-") ? null : State.valueOf(parts[1]),
                code,
                code == null ? null : "Message of " + code + ".",
                code == null ? null : "Remedy of " + code + ".",
                ingest ? List.of(new Progress("jobs", 1, 2L, false)) : List.of(),
                ingest ? List.of("employees") : List.of(),
                ingest ? 60L : null,
                at,
                false);
        String source = ingest ? "/pinbridge/ingest-service" : "/pinbridge/publisher-service";
        Event<IntegrationStatus> event = Event.of("e-" + word, source, at, tenant, status);
        database.runAsWorker(handle -> board.take(handle, List.of(new Received.Snapshot(event, 0))));
    }

    private static IntegrationStatus withoutId(IntegrationStatus status) {
        return new IntegrationStatus(
                "",
                status.state(),
                status.code(),
                status.message(),
                status.remedy(),
                status.progress(),
                status.usable(),
                status.etaSeconds(),
                status.at(),
                status.deleted());
    }

    private static List<List<String>> permutations(List<String> words) {
        if (words.isEmpty()) {
            return List.of(List.of());
        }
        return words.stream()
                .flatMap(first -> permutations(without(words, first)).stream().map(rest -> {
                    List<String> all = new ArrayList<>(List.of(first));
                    all.addAll(rest);
                    return all;
                }))
                .collect(Collectors.toList());
    }

    private static List<String> without(List<String> words, String word) {
        return words.stream().filter(other -> !other.equals(word)).toList();
    }
}
