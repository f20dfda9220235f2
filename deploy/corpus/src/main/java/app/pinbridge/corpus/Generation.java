package app.pinbridge.corpus;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.corpus.cases.Cases;
import app.pinbridge.corpus.label.Label;
import app.pinbridge.corpus.mutation.Mutants;
import app.pinbridge.corpus.weeks.OrdinaryWeek;
import app.pinbridge.corpus.world.Telling;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a part of the corpus as two files, world by world.
 *
 * @param worlds how many worlds of cases
 * @param weeks how many ordinary weeks in addition
 * @param only a case to make worlds of alone
 * @param mutate whether each world is followed by another that differs from it in nothing that matters
 */
public record Generation(long seed, Part part, int worlds, int weeks, Optional<String> only, boolean mutate) {
    /** Weeks have dice of their own: their indexes begin where those of worlds cannot come. */
    private static final int FIRST_WEEK = 1 << 30;

    /** Writes {@code events.ndjson} and {@code labels.ndjson}; the number of labelled calls. */
    public int write(Path directory) throws IOException {
        Files.createDirectories(directory);
        int labelled = 0;
        try (OutputStream events = open(directory.resolve("events.ndjson"));
                OutputStream labels = open(directory.resolve("labels.ndjson"))) {
            for (int index = 0; index < worlds; index++) {
                for (Telling telling : Cases.world(seed, part, index, only)) {
                    labelled += writeAll(telling, index, events, labels);
                }
            }
            for (int index = FIRST_WEEK; index < FIRST_WEEK + weeks; index++) {
                String tenant = part.wireName() + "-" + Long.toString(seed, 36) + "-week-" + (index - FIRST_WEEK);
                Telling telling = OrdinaryWeek.tell(Dice.of(seed, part, index), part, tenant);
                labelled += writeAll(telling, index, events, labels);
            }
        }
        return labelled;
    }

    private int writeAll(Telling telling, int index, OutputStream events, OutputStream labels) throws IOException {
        int labelled = write(telling, events, labels);
        return mutate ? labelled + Mutants.write(telling, Dice.of(~seed, part, index), events, labels) : labelled;
    }

    private static int write(Telling telling, OutputStream events, OutputStream labels) throws IOException {
        for (Event<?> event : telling.events()) {
            events.write(StructuredCodec.write(event));
            events.write('\n');
        }
        for (Label label : telling.labels()) {
            labels.write(Json.MAPPER.writeValueAsBytes(label));
            labels.write('\n');
        }
        return telling.labels().size();
    }

    private static OutputStream open(Path file) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    }
}
