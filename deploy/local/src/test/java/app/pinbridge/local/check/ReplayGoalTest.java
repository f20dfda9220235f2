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
        assertThat(goal.behind("credentials-service", Map.of(STATUS, 6L))).isEmpty();
        assertThat(goal.behind("credentials-service", Map.of(STATUS, 5L))).containsExactly(STATUS);
        assertThat(goal.behind("matching-service", Map.of(CALLS, 10L))).isEmpty();
    }

    @Test
    void aPartitionThatAGroupNeverReadIsNotReached() {
        assertThat(goal.behind("notifier-service", Map.of())).containsExactly(STATUS);
        assertThat(goal.behind("publisher-service", Map.of(STATUS, 6L))).containsExactly(CALLS);
    }

    @Test
    void aGroupIsNotHeldToTopicsThatItDoesNotRead() {
        assertThat(goal.behind("ingest-service", Map.of())).isEmpty();
    }
}
