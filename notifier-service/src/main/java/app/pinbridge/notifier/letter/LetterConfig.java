package app.pinbridge.notifier.letter;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How letters are sent. */
@ConfigMapping(prefix = "pinbridge.mail")
public interface LetterConfig {
    /** Whom letters come from, e.g. {@code Pinbridge <no-reply@pinbridge.example>}. */
    String from();

    /** Where people find the pages; links in letters begin with it. No slash at the end. */
    String pages();

    /** How often the postman looks for letters to send. */
    Duration beat();

    /** A fact that is older gets no letter: it comes from a replay or a long standstill. */
    Duration staleAfter();

    /** A letter that could not be sent for so long is given up. */
    Duration giveUpAfter();
}
