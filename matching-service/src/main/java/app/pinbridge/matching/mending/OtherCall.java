package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Match;
import app.pinbridge.matching.calls.CallQueries;
import app.pinbridge.matching.calls.DecidedCall;
import app.pinbridge.matching.deciding.Reconsidered;
import app.pinbridge.matching.fact.Ref;
import java.util.List;
import java.util.Optional;

/**
 * Another call that a change would touch, such as one with the address that is learned, or another recording of the meeting.
 *
 * @param comments on each record in Pinpoint where something would happen
 * @param access who would see it, and who would not any more
 */
public record OtherCall(Call call, Match before, Match after, List<CommentEffect> comments, AccessChange access) {
    /** As many are told one by one. */
    static final int MOST = 20;

    /** Those that the person may see, and for whom something would change but the reasons; the first ones. */
    static List<OtherCall> of(Mended mended) {
        return mended.consequences().changed().stream()
                .filter(changed ->
                        !changed.would().callId().equals(mended.call().id()))
                .flatMap(changed -> of(mended, changed).stream())
                .limit(MOST)
                .toList();
    }

    private static Optional<OtherCall> of(Mended mended, Reconsidered changed) {
        return CallQueries.one(
                        mended.transaction(), mended.viewer(), changed.would().callId())
                .map(found -> of(mended, found, changed))
                .filter(OtherCall::matters);
    }

    private static OtherCall of(Mended mended, DecidedCall found, Reconsidered changed) {
        Ref ref = new Ref(mended.call().tenantId(), "calls/" + changed.would().callId());
        List<CommentEffect> comments =
                CommentEffects.of(mended.transaction(), ref, changed.stands(), changed.would()).stream()
                        .filter(effect -> effect.effect() != CommentEffect.Effect.NONE)
                        .toList();
        return new OtherCall(
                found.call(),
                changed.stands(),
                changed.would(),
                comments,
                AccessChange.of(changed.stands(), changed.would()));
    }

    private boolean matters() {
        return before.status() != after.status()
                || !before.targets().equals(after.targets())
                || !comments.isEmpty()
                || !access.isNone();
    }
}
