package app.pinbridge.engine.backtest;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.engine.Engine;
import app.pinbridge.engine.InMemoryFacts;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The facts of all tenants, and the answers that follow from them. */
final class Tenants {
    private static final String SOURCE = "/pinbridge/backtest";
    private static final int REVISION = 1;
    /** Stands for the id of an answer, which is a hash of all the rest. */
    private static final String NO_ID = "-";

    private static final byte[] ID = "\"id\":\"".getBytes(StandardCharsets.US_ASCII);

    private final SortedMap<String, InMemoryFacts> facts = new TreeMap<>();
    /** When the last event of each tenant was: what one customer's answers say depends on nobody else. */
    private final Map<String, Instant> latest = new HashMap<>();

    void take(Event<?> event) {
        facts.computeIfAbsent(event.tenantId(), absent -> new InMemoryFacts()).apply(event);
        latest.merge(event.tenantId(), event.time(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** Receives answers, sorted by tenant, then subject. */
    interface Answers {
        void take(String tenantId, Match match) throws IOException;
    }

    /** Decides on every call that is not deleted. Facts of a tenant are let go once it is done. */
    void decide(Engine engine, Answers answers) throws IOException {
        while (!facts.isEmpty()) {
            String tenantId = facts.firstKey();
            InMemoryFacts tenant = facts.getOrDefault(tenantId, new InMemoryFacts());
            facts.remove(tenantId);
            for (Event<?> event : tenant.standing().tailMap("calls/").values()) {
                if (!event.subject().startsWith("calls/")) {
                    break;
                }
                if (event.data() instanceof Call call && !call.deleted()) {
                    answers.take(tenantId, engine.decide(call(event, call), tenant));
                }
            }
        }
    }

    void write(String tenantId, Match match, OutputStream out) throws IOException {
        byte[] content = StructuredCodec.write(Event.of(NO_ID, SOURCE, latest(tenantId), tenantId, revised(match)));
        int id = after(ID, content);
        out.write(content, 0, id);
        out.write(hash(content).getBytes(StandardCharsets.US_ASCII));
        out.write(content, id + NO_ID.length(), content.length - id - NO_ID.length());
        out.write('\n');
    }

    private Instant latest(String tenantId) {
        Instant found = latest.get(tenantId);
        if (found == null) {
            throw new IllegalStateException("nothing was read of " + tenantId);
        }
        return found;
    }

    /** Where the id stands: before anything that may hold such a text. */
    private static int after(byte[] prefix, byte[] content) {
        for (int i = 0; i + prefix.length <= content.length; i++) {
            if (Arrays.equals(content, i, i + prefix.length, prefix, 0, prefix.length)) {
                return i + prefix.length;
            }
        }
        throw new IllegalStateException("an event was written without an id");
    }

    private static Event<Call> call(Event<?> event, Call call) {
        return new Event<>(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.tenantId(),
                call,
                event.traceParent());
    }

    private static Match revised(Match match) {
        return new Match(
                match.callId(),
                REVISION,
                match.status(),
                match.kind(),
                match.targets(),
                match.confidence(),
                match.reason(),
                match.warnings(),
                match.suggestions(),
                match.publication(),
                match.duplicateOf(),
                match.enrichment(),
                match.atsUrl(),
                match.access(),
                match.denied(),
                match.explanation(),
                match.decidedBy(),
                match.model(),
                match.inputs(),
                match.deleted());
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
