package app.pinbridge.contracts.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.EventType;
import app.pinbridge.contracts.kafka.TopicTable.TopicSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTableTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            credentials-saved    | credentials-service               | ingest-service matching-service publisher-service notifier-service | compact
            ats-records          | ingest-service                    | matching-service                                                   | compact
            call-events          | host-product ingest-service       | matching-service publisher-service                                 | compact
            match-results        | matching-service                  | publisher-service gateway                                          | compact
            capture-requests     | matching-service                  | ''                                                                 | compact
            publications         | publisher-service                 | matching-service gateway                                           | compact
            integration-status   | ingest-service publisher-service  | credentials-service notifier-service                               | compact
            integration-complete | ingest-service                    | notifier-service                                                   | delete
            """)
    void everyTopicHasItsWritersItsReadersAndItsTimeToLive(String name, String writers, String readers, String kept) {
        TopicSpec topic = topic(name);

        assertThat(topic.writtenBy()).containsExactlyInAnyOrder(writers.split(" "));
        assertThat(String.join(" ", topic.readBy())).isEqualTo(readers);
        assertThat(topic.config()).containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, kept);
    }

    @Test
    void whatIsNotCompactedIsKeptForThirtyDays() {
        TopicSpec topic = topic("integration-complete");

        assertThat(topic.config()).containsEntry(TopicConfig.RETENTION_MS_CONFIG, "" + 30L * 24 * 60 * 60 * 1000);
    }

    @Test
    void aReaderThatWasAwayForAMonthStillLearnsOfAnErasure() {
        assertThat(TopicTable.topics())
                .filteredOn(topic -> topic.config().containsValue("compact"))
                .allSatisfy(topic -> assertThat(topic.config())
                        .containsEntry(TopicConfig.DELETE_RETENTION_MS_CONFIG, "" + 30L * 24 * 60 * 60 * 1000));
    }

    @Test
    void theTableHasTheTopicsOfTheEventTypesAndNoOthers() {
        Set<String> ofTypes =
                Arrays.stream(EventType.values()).map(EventType::topic).collect(Collectors.toSet());

        List<TopicSpec> topics = TopicTable.topics();

        assertThat(topics)
                .extracting(TopicSpec::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(ofTypes);
    }

    @Test
    void allTopicsHaveTheSamePartitionsSoThatOneConsumerHoldsAllOfATenant() {
        List<TopicSpec> topics = TopicTable.topics();

        assertThat(topics).extracting(TopicSpec::partitions).containsOnly(12);
    }

    @Test
    void everyServiceHasADeadLetterTopicForEachTopicThatItReads() {
        List<NewTopic> wanted = TopicTable.wanted(0, (short) 1);

        assertThat(wanted)
                .extracting(NewTopic::name)
                .filteredOn(name -> name.endsWith(".dlq"))
                .containsExactlyInAnyOrder(
                        "credentials-saved.ingest-service.dlq",
                        "credentials-saved.matching-service.dlq",
                        "credentials-saved.publisher-service.dlq",
                        "credentials-saved.notifier-service.dlq",
                        "ats-records.matching-service.dlq",
                        "call-events.matching-service.dlq",
                        "call-events.publisher-service.dlq",
                        "match-results.publisher-service.dlq",
                        "match-results.gateway.dlq",
                        "publications.matching-service.dlq",
                        "publications.gateway.dlq",
                        "integration-status.credentials-service.dlq",
                        "integration-status.notifier-service.dlq",
                        "integration-complete.notifier-service.dlq");
    }

    @Test
    void aDeadLetterTopicTakesTheLargestRecordWithItsHeaders() {
        int largest = TopicTable.topics().stream()
                .mapToInt(topic -> Integer.parseInt(topic.config().get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)))
                .max()
                .orElseThrow();

        Map<String, String> deadLetters = TopicTable.wanted(0, (short) 1).stream()
                .filter(topic -> topic.name().endsWith(".dlq"))
                .map(NewTopic::configs)
                .distinct()
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::getFirst));

        assertThat(Integer.parseInt(deadLetters.get(TopicConfig.MAX_MESSAGE_BYTES_CONFIG)))
                .isGreaterThan(largest + 65_536);
        assertThat(deadLetters).containsEntry(TopicConfig.RETENTION_MS_CONFIG, "" + 30L * 24 * 60 * 60 * 1000);
    }

    @Test
    void aSmallerInstallationMayHaveFewerPartitions() {
        List<NewTopic> wanted = TopicTable.wanted(3, (short) 2);

        assertThat(wanted)
                .filteredOn(topic -> !topic.name().endsWith(".dlq"))
                .allSatisfy(topic -> assertThat(topic.numPartitions()).isEqualTo(3));
        assertThat(wanted)
                .allSatisfy(topic -> assertThat(topic.replicationFactor()).isEqualTo((short) 2));
    }

    private static TopicSpec topic(String name) {
        return TopicTable.topics().stream()
                .filter(topic -> topic.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
