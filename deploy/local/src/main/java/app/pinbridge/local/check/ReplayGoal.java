package app.pinbridge.local.check;

import app.pinbridge.contracts.kafka.TopicTable.TopicSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.TopicPartition;

/** How far each consuming group has to read until it has seen all that was sent again. */
final class ReplayGoal {
    /** Named in the contract as a reader; it asks the services instead and consumes nothing. */
    private static final String ASKS_INSTEAD = "gateway";

    private final Map<String, List<String>> readers = new HashMap<>();
    private final Map<String, Map<TopicPartition, Long>> goals = new TreeMap<>();

    /** A goal on topics, of which nothing was sent yet. Consumer groups bear the names of their services. */
    ReplayGoal(List<TopicSpec> topics) {
        for (TopicSpec topic : topics) {
            List<String> groups = topic.readBy().stream()
                    .filter(service -> !service.equals(ASKS_INSTEAD))
                    .toList();
            readers.put(topic.name(), groups);
            groups.forEach(group -> goals.put(group, new HashMap<>()));
        }
    }

    /** Notes that a record was stored at an offset. */
    void sent(TopicPartition partition, long offset) {
        for (String group : readers.getOrDefault(partition.topic(), List.of())) {
            goals.computeIfAbsent(group, one -> new HashMap<>()).merge(partition, offset + 1, Math::max);
        }
    }

    /** Every group that reads any of the topics. */
    Set<String> groups() {
        return goals.keySet();
    }

    /**
     * The partitions of which a group has not read all that was sent again.
     *
     * @param read the group's next offsets; a partition that is missing was never read
     */
    List<TopicPartition> behind(String group, Map<TopicPartition, Long> read) {
        return goals.getOrDefault(group, Map.of()).entrySet().stream()
                .filter(goal -> read.getOrDefault(goal.getKey(), 0L) < goal.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
