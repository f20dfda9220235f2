package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import app.pinbridge.matching.alias.Alias;
import app.pinbridge.matching.mending.CommentEffect.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change would do, computed by doing it in a transaction that is rolled back.
 *
 * @param comments on each record in Pinpoint that is concerned
 * @param access who would see the call, and who would not any more
 * @param mails what e-mail would be sent, by whom
 * @param learned the other address that would be learned
 * @param others other calls that it would touch, the first ones
 * @param more whether so many calls may be touched that they are gone through in the background
 */
public record Preview(
        Match before,
        Match after,
        List<CommentEffect> comments,
        AccessChange access,
        List<String> mails,
        Optional<Alias> learned,
        List<OtherCall> others,
        boolean more) {
    private static final String NO_MAIL =
            "Pinbridge sends no e-mail about this change: its mails are about the connection, not about single calls.";
    private static final String TOLD_BY_PINPOINT =
            "Pinpoint itself tells its users of the new comment, as of every comment that is written there.";

    static Preview of(Mended mended) {
        List<CommentEffect> comments =
                CommentEffects.of(mended.transaction(), mended.call(), mended.before(), mended.after());
        List<OtherCall> others = OtherCall.of(mended);
        return new Preview(
                mended.before(),
                mended.after(),
                comments,
                AccessChange.of(mended.before(), mended.after()),
                mails(Stream.concat(comments.stream(), others.stream().flatMap(other -> other.comments().stream()))),
                mended.learned(),
                others,
                mended.consequences().more() || others.size() == OtherCall.MOST);
    }

    private static List<String> mails(Stream<CommentEffect> comments) {
        List<String> mails = new ArrayList<>(List.of(NO_MAIL));
        if (comments.map(CommentEffect::effect)
                .anyMatch(effect -> effect == Effect.LINK_POSTED || effect == Effect.CORRECTION_POSTED)) {
            mails.add(TOLD_BY_PINPOINT);
        }
        return List.copyOf(mails);
    }
}
