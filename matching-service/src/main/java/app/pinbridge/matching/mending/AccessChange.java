package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who may see a call, and might not before.
 *
 * @param granted who would see it and does not now
 * @param revoked who sees it and would not then
 * @param denied who would be kept from it, whatever else
 */
public record AccessChange(List<Match.Access> granted, List<Match.Access> revoked, List<Match.Access> denied) {

    static AccessChange of(Match before, Match after) {
        return new AccessChange(
                without(seeing(after), seeing(before)),
                without(seeing(before), seeing(after)),
                without(after.denied(), before.denied()));
    }

    /** Whether all stays as it is. */
    public boolean isNone() {
        return granted.isEmpty() && revoked.isEmpty() && denied.isEmpty();
    }

    private static List<Match.Access> seeing(Match match) {
        return without(match.access(), match.denied());
    }

    private static List<Match.Access> without(List<Match.Access> people, List<Match.Access> others) {
        Function<Match.Access, String> email = Match.Access::email;
        var left = others.stream().map(email).collect(Collectors.toSet());
        return people.stream().filter(person -> !left.contains(person.email())).toList();
    }
}
