package app.pinbridge.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** One event that waits to be sent, as stored. */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way; nobody compares rows
record OutboxRow(
        long position,
        String id,
        String topic,
        String recordKey,
        String type,
        byte @Nullable [] payload,
        String source,
        String subject,
        String time,
        String tenantId,
        @Nullable String traceParent) {

    /** What must keep its order: compaction keeps the last record of it. */
    record Key(String topic, String recordKey) {}

    Key key() {
        return new Key(topic, recordKey);
    }

    static OutboxRow read(ResultSet row) throws SQLException {
        return new OutboxRow(
                row.getLong("position"),
                row.getString("id"),
                row.getString("aggregatetype"),
                row.getString("aggregateid"),
                row.getString("type"),
                row.getBytes("payload"),
                row.getString("source"),
                row.getString("subject"),
                row.getString("event_time"),
                row.getString("tenant_id"),
                row.getString("trace_parent"));
    }

    ProducerRecord<String, byte @Nullable []> record(int partition) {
        Headers headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", id);
        add(headers, "ce_source", source);
        add(headers, "ce_type", type);
        add(headers, "ce_subject", subject);
        add(headers, "ce_time", time);
        add(headers, "ce_tenantid", tenantId);
        add(headers, "content-type", "application/json");
        if (traceParent != null) {
            add(headers, "traceparent", traceParent);
        }
        return new ProducerRecord<>(topic, partition, recordKey, payload, headers);
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
