package app.pinbridge.corpus.mutation;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.corpus.Dice;
import app.pinbridge.corpus.label.Label;
import app.pinbridge.corpus.world.Telling;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;

/** Tells a world again, of another customer, with one change that does not matter. */
public final class Mutants {
    private Mutants() {}

    /** Writes the world once more, changed; the number of its labels. */
    public static int write(Telling telling, Dice dice, OutputStream events, OutputStream labels) throws IOException {
        Mutation mutation = dice.pick(Mutation.values());
        String suffix = "-" + mutation.label();
        for (Event<?> event : telling.events()) {
            byte[] line = changed(event, mutation, suffix, dice);
            for (int times = mutation == Mutation.REPEATS ? dice.between(1, 3) : 1; times > 0; times--) {
                events.write(line);
                events.write('\n');
            }
        }
        for (Label label : telling.labels()) {
            labels.write(Json.MAPPER.writeValueAsBytes(label.of(label.tenantId() + suffix, label.caseId())));
            labels.write('\n');
        }
        return telling.labels().size();
    }

    private static byte[] changed(Event<?> event, Mutation mutation, String suffix, Dice dice) throws IOException {
        ObjectNode node = (ObjectNode) Json.MAPPER.readTree(StructuredCodec.write(event));
        node.put("tenantid", event.tenantId() + suffix);
        switch (event.type()) {
            case CALL, ATS_APPLICATION, ATS_JOB_SEEKER, ATS_USER ->
                mutation.change((ObjectNode) node.get("data"), dice);
            case CONNECTION,
                    ATS_JOB,
                    ATS_INTERVIEW,
                    ATS_SYNC,
                    MATCH,
                    CAPTURE,
                    PUBLICATION,
                    INTEGRATION_STATUS,
                    INTEGRATION_COMPLETE -> {}
        }
        return Json.MAPPER.writeValueAsBytes(node);
    }
}
