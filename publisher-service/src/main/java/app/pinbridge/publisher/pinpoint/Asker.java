package app.pinbridge.publisher.pinpoint;

import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Requester;
import app.pinbridge.publisher.intent.Intent;

/**
 * On whose behalf Pinpoint is asked.
 *
 * @param name as the customer's log shows it: a person's e-mail, {@code rules} or {@code check}
 */
public record Asker(String name, Requester requester) {
    /** Who tries whether comments may be written again. */
    static final Asker PROBE = new Asker("check", new Requester(Priority.UPCOMING, "publisher.probe"));

    /** Who wants this comment posted. */
    public static Asker of(Intent intent) {
        return new Asker(
                intent.clickedBy().orElse(Intent.RULES),
                intent.interactive()
                        ? new Requester(Priority.INTERACTIVE, "publisher.click")
                        : new Requester(Priority.UPCOMING, "publisher.link"));
    }
}
