package app.pinbridge.local.check;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.kafka.TopicTable;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayGoalTest {
    private static final TopicPartition STATUS = new TopicPartition("integration-status", 1);
    private static final TopicPartition CALLS = new TopicPartition("call-events", 0);

    private final ReplayGoal goal = new ReplayGoal(TopicTable.topics());

    @BeforeEach
    void sendAgain() {
        goal.sent(STATUS, 4);
        goal.sent(STATUS, 5);
        goal.sent(CALLS, 9);
    }

    @Test
    void everyServiceThatReadsATopicIsWaitedFor() {
        assertThat(goal.groups())
                .containsExactly(
                        "credentials-service",
                        "ingest-service",
                        "matching-service",
                        "notifier-service",
                        "publisher-service");
    }

    @Test
    void aGroupHasReadAllWhenItStandsBehindTheLastRecordOfEachPartition() {
        assertThat(goal.isReached("credentials-service", Map.of(STATUS, 6L))).isTrue();
        assertThat(goal.isReached("credentials-service", Map.of(STATUS, 5L))).isFalse();
        assertThat(goal.isReached("matching-service", Map.of(CALLS, 10L))).isTrue();
    }

    @Test
    void aPartitionThatAGroupNeverReadIsNotReached() {
        assertThat(goal.isReached("notifier-service", Map.of())).isFalse();
        assertThat(goal.isReached("publisher-service", Map.of(STATUS, 6L))).isFalse();
    }

    @Test
    void aGroupIsNotHeldToTopicsThatItDoesNotRead() {
        assertThat(goal.isReached("ingest-service", Map.of())).isTrue();
    }
}
