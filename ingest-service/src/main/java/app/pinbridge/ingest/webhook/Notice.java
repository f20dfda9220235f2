package app.pinbridge.ingest.webhook;

import java.time.Instant;
import java.util.Set;

/** What the body of a webhook says. */
sealed interface Notice {

    /**
     * Something happened to records.
     *
     * @param event Pinpoint's name of it, letters, digits and {@code _} only
     * @param ids all ids by kind, which tell this webhook from others, e.g. {@code application:24}
     * @param targets those of them that can be read
     */
    record Happened(String event, Instant triggeredAt, Set<String> ids, Set<Target> targets) implements Notice {
        public Happened {
            ids = Set.copyOf(ids);
            targets = Set.copyOf(targets);
        }
    }

    /**
     * Something that Pinbridge has nothing to do about, or that has a form that was not foreseen.
     *
     * @param event its name, as it may stand in a log
     */
    record Unheard(String event) implements Notice {}

    /**
     * No webhook.
     *
     * @param detail what is wrong, without values
     */
    record Malformed(String detail) implements Notice {}
}
