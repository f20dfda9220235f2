package app.pinbridge.notifier.incident;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.Progress;
import app.pinbridge.contracts.IntegrationStatus.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncidentRulesTest {

    /**
     * Statuses as STATE or STATE.code, a second apart; letters as the kind and the second of the status that caused it. Missing
     * permissions stand behind {@code p}, and where nothing at all may be read behind {@code none}.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VERIFYING SYNCING LIVE                         | ''
            VERIFYING SYNCING LIVE LIVE LIVE               | ''
            VERIFYING SYNCING DEGRADED.p:a LIVE            | ''
            SYNCING DEGRADED.p:a DEGRADED.p:a DEGRADED.p:a | ''
            SYNCING DEGRADED.p:a DEGRADED.p:b              | Trouble@2
            SYNCING DEGRADED.p:a DEGRADED.p:a,b            | Trouble@2
            SYNCING DEGRADED.p:a,b DEGRADED.p:b            | ''
            SYNCING DEGRADED.p:a DEGRADED.p:a,b DEGRADED.p:b DEGRADED.p:a | Trouble@2 Recovery@4
            SYNCING DEGRADED.p:a,b DEGRADED.p:b DEGRADED.p:a,b | Trouble@3
            SYNCING DEGRADED.p DEGRADED.p:a DEGRADED.p:a,b | Trouble@3
            SYNCING DEGRADED.p:a VERIFYING SYNCING DEGRADED.p:b | Trouble@4
            LIVE DEGRADED.p:a DEGRADED.p:a DEGRADED.p:a,b LIVE | Trouble@1 Trouble@3 Recovery@4
            LIVE DEGRADED.p:a,b DEGRADED.p:a DEGRADED.p:a,b | Trouble@1
            LIVE DEGRADED.p:a DEGRADED.p:b DEGRADED.p:a,b  | Trouble@1 Trouble@2
            LIVE DEGRADED.p DEGRADED.p:a DEGRADED.p:a,b    | Trouble@1 Trouble@3
            SYNCING DEGRADED.no_users LIVE                 | Trouble@1 Recovery@2
            LIVE SYNCING DEGRADED.p:a                      | ''
            VERIFYING DEGRADED.none:a,b                    | Trouble@1
            VERIFYING DEGRADED.none:a,b SYNCING DEGRADED.p:a | Trouble@1 Recovery@3
            LIVE DEGRADED.a DEGRADED.a LIVE                | Trouble@1 Recovery@3
            LIVE FAILED.key FAILED.key LIVE                | Trouble@1 Recovery@3
            LIVE FAILED.key FAILED.host LIVE               | Trouble@1 Trouble@2 Recovery@3
            FAILED.key                                     | Trouble@0
            FAILED.key VERIFYING FAILED.key SYNCING LIVE   | Trouble@0 Recovery@4
            FAILED.key LIVE FAILED.key LIVE                | Trouble@0 Recovery@1 Trouble@2 Recovery@3
            SYNCING DELAYED.slow SYNCING DELAYED.slow LIVE | Trouble@1 Recovery@4
            FAILED.key SYNCING DEGRADED.p:a LIVE           | Trouble@0 Recovery@2
            LIVE FAILED.key SYNCING DEGRADED.p:a LIVE      | Trouble@1 Trouble@3 Recovery@4
            SYNCING DEGRADED.p:a FAILED.key DEGRADED.p:a   | Trouble@2 Recovery@3
            SYNCING DEGRADED.p:a LIVE DEGRADED.p:a LIVE    | Trouble@3 Recovery@4
            LIVE FAILED.key DISCONNECTED LIVE              | Trouble@1
            LIVE DISCONNECTED                              | ''
            LIVE UNKNOWN FAILED UNKNOWN LIVE               | Trouble@2 Recovery@4
            """)
    void aTroubleIsToldOncePerCauseAndItsEndOnce(String statuses, String letters) {
        List<String> told = new ArrayList<>();
        Health health = Health.UNHEARD;
        int second = 0;
        for (String status : statuses.split(" ")) {
            Verdict verdict = IncidentRules.judge(health, Set.of(), status(status), Instant.ofEpochSecond(second));
            if (!(verdict instanceof Verdict.Silence)) {
                told.add(verdict.getClass().getSimpleName() + "@" + second);
            }
            health = verdict.health();
            second++;
        }

        assertThat(String.join(" ", told)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource({"FAILED.key FAILED.host FAILED.key", "FAILED.key FAILED.host VERIFYING FAILED.key"})
    void aCauseThatComesBackInTheSameTroubleHasTheSameNameAndSoNoSecondLetter(String statuses) {
        List<String> incidents = new ArrayList<>();
        Health health = Health.UNHEARD;
        int second = 0;
        for (String status : statuses.split(" ")) {
            Verdict verdict = IncidentRules.judge(health, Set.of(), status(status), Instant.ofEpochSecond(second++));
            if (verdict instanceof Verdict.Trouble trouble) {
                incidents.add(trouble.incident());
            }
            health = verdict.health();
        }

        assertThat(incidents).hasSize(3);
        assertThat(incidents.getLast()).isEqualTo(incidents.getFirst());
    }

    /** A word of ingest (I) or publisher (P) a second; {@code -} is no state. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            I.SYNCING I.LIVE P.DEGRADED.c P.-                               | Trouble@2 Recovery@3
            I.SYNCING I.LIVE P.DEGRADED.c I.LIVE                            | Trouble@2
            I.SYNCING I.LIVE P.DEGRADED.c I.SYNCING I.LIVE P.-              | Trouble@2 Recovery@5
            I.LIVE I.FAILED.k P.DEGRADED.c I.LIVE P.-                       | Trouble@1 Trouble@2 Recovery@4
            I.LIVE I.FAILED.k P.DEGRADED.c P.- I.LIVE                       | Trouble@1 Trouble@2 Recovery@4
            I.LIVE P.FAILED.k I.FAILED.k P.- I.LIVE                         | Trouble@1 Recovery@4
            I.LIVE I.FAILED.k P.FAILED.k I.LIVE P.-                         | Trouble@1 Recovery@4
            I.LIVE I.FAILED.k P.FAILED.k I.FAILED.k P.FAILED.k I.LIVE P.-   | Trouble@1 Recovery@6
            I.LIVE I.FAILED.k P.FAILED.k I.FAILED.h I.LIVE P.-              | Trouble@1 Trouble@3 Recovery@5
            I.LIVE I.FAILED.k I.LIVE P.FAILED.k P.-                         | Trouble@1 Recovery@2 Trouble@3 Recovery@4
            I.SYNCING I.DEGRADED.p:m P.DEGRADED.c I.DEGRADED.p:m P.-        | Trouble@2 Recovery@4
            I.SYNCING P.DEGRADED.c I.DEGRADED.p:m P.-                       | Trouble@1 Recovery@3
            P.DEGRADED.c I.SYNCING I.LIVE P.-                               | Trouble@0 Recovery@3
            P.-  I.SYNCING I.LIVE                                           | ''
            I.LIVE P.DEGRADED.c P.DEGRADED.c P.- P.DEGRADED.c P.-           | Trouble@1 Recovery@3 Trouble@4 Recovery@5
            """)
    void aTroubleOfAnyIsToldACauseThatTheyShareOnceAndItIsOverWhenAllAreWell(String words, String letters) {
        List<String> told = new ArrayList<>();
        Map<String, Health> healths = new HashMap<>();
        int second = 0;
        for (String word : words.split(" +")) {
            String source = word.startsWith("I.") ? "/pinbridge/ingest-service" : Health.PUBLISHER;
            Set<String> otherTroubles = healths.entrySet().stream()
                    .filter(other -> !other.getKey().equals(source)
                            && other.getValue().troubledSince().isPresent())
                    .map(other -> other.getValue().cause())
                    .collect(Collectors.toSet());
            Verdict verdict = IncidentRules.judge(
                    healths.getOrDefault(source, Health.before(source)),
                    otherTroubles,
                    status(word.substring(2)),
                    Instant.ofEpochSecond(second));
            if (!(verdict instanceof Verdict.Silence)) {
                told.add(verdict.getClass().getSimpleName() + "@" + second);
            }
            healths.put(source, verdict.health());
            second++;
        }

        assertThat(String.join(" ", told)).isEqualTo(letters);
    }

    private static IntegrationStatus status(String words) {
        String[] parts = words.split("[.:]");
        String code = parts.length > 1 ? parts[1] : null;
        boolean isOfPermissions = "p".equals(code) || "none".equals(code);
        return new IntegrationStatus(
                "p1",
                parts[0].equals("-") ? null : State.valueOf(parts[0]),
                isOfPermissions ? "permission_missing" : code,
                null,
                null,
                "none".equals(code) ? List.of() : List.of(new Progress("jobs", 1, 1L, true)),
                List.of(),
                null,
                null,
                false,
                parts.length > 2 ? List.of(parts[2].split(",")) : List.of());
    }
}
