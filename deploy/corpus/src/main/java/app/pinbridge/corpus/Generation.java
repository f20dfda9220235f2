package app.pinbridge.corpus;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.corpus.cases.Cases;
import app.pinbridge.corpus.label.Label;
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
 * @param worlds how many
 * @param only a case to make worlds of alone
 */
public record Generation(long seed, Part part, int worlds, Optional<String> only) {

    /** Writes {@code events.ndjson} and {@code labels.ndjson}; the number of labelled calls. */
    public int write(Path directory) throws IOException {
        Files.createDirectories(directory);
        int labelled = 0;
        try (OutputStream events = open(directory.resolve("events.ndjson"));
                OutputStream labels = open(directory.resolve("labels.ndjson"))) {
            for (int index = 0; index < worlds; index++) {
                for (Telling telling : Cases.world(seed, part, index, only)) {
                    labelled += write(telling, events, labels);
                }
            }
        }
        return labelled;
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
