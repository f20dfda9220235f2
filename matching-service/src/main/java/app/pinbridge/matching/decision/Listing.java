package app.pinbridge.matching.decision;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.matching.alias.CanonicalAddress;
import app.pinbridge.matching.fact.Presence;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How lists of calls find one.
 *
 * @param happenedAt when the call began, or should have
 * @param status the match's status as events carry it
 * @param reason the reason's code
 * @param rank probability of the match or of the first suggestion, 0 without one
 * @param people canonical address → whether it is denied, which beats access
 */
public record Listing(
        Instant happenedAt,
        @Nullable String status,
        @Nullable String reason,
        double rank,
        Map<String, Boolean> people) {

    /** How lists find this call; a call without any time is placed where its last change was. */
    public static Listing of(Call call, Instant changedAt, Match match) {
        return new Listing(
                Presence.happenedAt(call, changedAt),
                Optional.ofNullable(match.status())
                        .map(status -> status.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                Optional.ofNullable(match.reason())
                        .map(Match.Reason::code)
                        .map(ReasonCode::wireName)
                        .orElse(null),
                match.confidence() == null ? 0 : match.confidence(),
                people(match));
    }

    private static Map<String, Boolean> people(Match match) {
        Map<String, Boolean> people = new TreeMap<>();
        add(people, match.access(), false);
        add(people, match.denied(), true);
        return people;
    }

    private static void add(Map<String, Boolean> people, List<Match.Access> entries, boolean denied) {
        entries.forEach(entry -> people.put(canonical(entry.email()), denied));
    }

    /**
     * An address as it is compared: all forms of one mailbox are equal, so that who is denied by one form of an address does not
     * get in by another.
     */
    public static String canonical(String email) {
        return CanonicalAddress.of(email).orElseGet(() -> plain(email));
    }

    /** The address as it is written, in lower case. */
    public static String plain(String email) {
        // PostgreSQL has no text with NUL, and no mailbox has one either.
        return email.replace("\0", "").strip().toLowerCase(Locale.ROOT);
    }
}
