package app.pinbridge.engine.call;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;

/** Words by which titles tell what a call is about. From {@code topics.properties}. */
final class Vocabulary {
    private static final Properties LISTS = read();

    static final Set<String> DEBRIEF = words("debrief");
    static final Set<String> INTAKE = words("intake");
    static final Set<String> REFERENCE = words("reference");
    static final Set<String> HIRING = words("hiring");
    static final Set<String> MAYBE_HIRING = words("maybe-hiring");
    static final Set<String> ELSEWHERE = words("elsewhere");
    static final Set<String> MAYBE_ELSEWHERE = words("maybe-elsewhere");
    static final Set<String> MEDIA = words("media");
    static final Set<String> REHEARSAL = words("rehearsal");
    static final Set<String> VOICEMAIL = words("voicemail");

    private Vocabulary() {}

    private static Set<String> words(String list) {
        String words = LISTS.getProperty(list);
        if (words == null) {
            throw new IllegalStateException("topics.properties has no list " + list);
        }
        return Set.of(words.strip().split("\\s+"));
    }

    private static Properties read() {
        Properties lists = new Properties();
        try (InputStream in = Vocabulary.class.getResourceAsStream("topics.properties")) {
            if (in == null) {
                throw new IllegalStateException("topics.properties is missing");
            }
            lists.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lists;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
