package app.pinbridge.notifier.incident;

import app.pinbridge.contracts.IntegrationStatus;
import java.time.Instant;
import java.util.Set;

/**
 * Which status is worth a letter: the first of each cause while a trouble lasts, and the one that ends it. A connection is
 * in trouble from the first status that is failed, delayed or degraded until one that is as usual.
 *
 * <p>As usual is live, or degraded by permissions that were missing from the start: they stand in the letter of completion,
 * which comes once something was read. Degraded by anything else is an incident: something was lost, and where it is another
 * permission than those that were told of, it is told again.
 *
 * <p>Several services tell of a connection, each with a health of its own. A trouble of any is told, but a cause that they
 * share once: who meets it second is not told of. That it is over is told when the last of them is well. A service that says
 * no state has nothing to complain of any more.
 */
public final class IncidentRules {
    private IncidentRules() {}

    /**
     * Judges a status that became true at the given time, by what was known before.
     *
     * @param before from the same service
     * @param otherTroubles causes for which by other services' word the connection is in trouble
     */
    public static Verdict judge(Health before, Set<String> otherTroubles, IntegrationStatus status, Instant at) {
        IntegrationStatus.State state = status.state();
        if (state == null) {
            return well(before, otherTroubles, before.usual());
        }
        Cause cause = Cause.of(status);
        return switch (state) {
            case VERIFYING, SYNCING -> new Verdict.Silence(before.inMotion());
            case FAILED, DELAYED -> trouble(before, otherTroubles, cause, at);
            case DEGRADED ->
                isAsUsual(before, status, cause)
                        ? well(before, otherTroubles, cause.text())
                        : trouble(before, otherTroubles, cause, at);
            case LIVE -> well(before, otherTroubles, cause.text());
            case DISCONNECTED -> new Verdict.Silence(before.well(cause.text())); // the customer's own doing
            case UNKNOWN -> new Verdict.Silence(before);
        };
    }

    private static boolean isAsUsual(Health before, IntegrationStatus status, Cause cause) {
        return before.isUsual(cause) || (before.isAtItsStart() && standsInCompletion(status));
    }

    /** Where nothing at all may be read there is no completion. */
    private static boolean standsInCompletion(IntegrationStatus status) {
        return Cause.isOfPermissions(status) && !status.progress().isEmpty();
    }

    private static Verdict trouble(Health before, Set<String> otherTroubles, Cause cause, Instant at) {
        Instant since = before.troubledSince().orElse(at);
        Health health = before.troubled(since, before.told().and(cause).text());
        boolean told = before.told().covers(cause) || otherTroubles.contains(cause.text());
        return told
                ? new Verdict.Silence(health)
                : new Verdict.Trouble(health, "trouble/" + since + "/" + cause.text());
    }

    private static Verdict well(Health before, Set<String> otherTroubles, String cause) {
        Health well = before.well(cause);
        return before.troubledSince()
                .filter(since -> otherTroubles.isEmpty())
                .<Verdict>map(since -> new Verdict.Recovery(well, "recovery/" + since))
                .orElseGet(() -> new Verdict.Silence(well));
    }
}
