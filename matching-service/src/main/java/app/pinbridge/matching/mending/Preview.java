package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.publication.PublicationTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a change would do, computed by doing it in a transaction that is rolled back.
 *
 * @param comments on each record in Pinpoint that is concerned
 * @param granted who would see the call and does not now
 * @param revoked who sees the call and would not then
 * @param denied who would be kept from it, whatever else
 * @param mails what e-mail would be sent
 * @param learned the other address that would be learned
 */
public record Preview(
        Match before,
        Match after,
        List<CommentEffect> comments,
        List<Match.Access> granted,
        List<Match.Access> revoked,
        List<Match.Access> denied,
        List<String> mails,
        Optional<Alias> learned) {
    private static final String NO_MAIL =
            "Nobody gets an e-mail about this change: mails are sent about the connection, not about single calls.";

    static Preview of(Mended mended) {
        Match before = mended.before();
        Match after = mended.after();
        return new Preview(
                before,
                after,
                CommentEffects.of(mended, PublicationTable.of(mended.transaction(), mended.call())),
                without(seeing(after), seeing(before)),
                without(seeing(before), seeing(after)),
                without(after.denied(), before.denied()),
                List.of(NO_MAIL),
                mended.learned());
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
