package app.pinbridge.publisher.notes;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where and how the text of notes is fetched. */
@ConfigMapping(prefix = "pinbridge.notes")
public interface NotesConfig {

    /** The origins from which text may be fetched, e.g. {@code https://notes.example.com}; none by default. */
    Optional<List<String>> allowedOrigins();

    /** What the host product knows us by. */
    Optional<String> token();

    /** How long fetching may take. */
    @WithDefault("5S")
    Duration timeout();

    /** The largest answer that is read, in bytes. */
    @WithDefault("1000000")
    int largestAnswer();
}
