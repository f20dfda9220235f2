package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.PublicationGate;
import app.pinbridge.contracts.Publication;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.matching.calls.Suggested;
import app.pinbridge.matching.fact.FactTable;
import app.pinbridge.matching.fact.Ref;
import app.pinbridge.matching.fact.StoredFact;
import app.pinbridge.matching.manual.Told;
import app.pinbridge.matching.mending.CommentEffect.Effect;
import app.pinbridge.matching.publication.Posted;
import app.pinbridge.matching.publication.PublicationTable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Foretells what publisher-service will do once a match is another: it posts a link where the match allows it, lets a link
 * lead nowhere while nothing is certain, and corrects what certainly was wrong.
 */
final class CommentEffects {
    private static final Set<ReasonCode> HARMLESS =
            Set.of(ReasonCode.DUPLICATE_CALL, ReasonCode.NOTES_NOT_READY, ReasonCode.NO_SHOW);

    private final Match after;
    private final List<Posted> posted;
    private final Map<Ref, StoredFact> people;
    private final String tenantId;

    private CommentEffects(Handle transaction, String tenantId, Match after, List<Posted> posted, Set<String> places) {
        this.after = after;
        this.posted = posted;
        this.tenantId = tenantId;
        this.people = FactTable.load(
                transaction,
                places.stream().map(place -> new Ref(tenantId, place)).toList());
    }

    /** What comes of a call's answer being another, on each record that is concerned. */
    static List<CommentEffect> of(Handle transaction, Ref call, Match before, Match after) {
        List<Posted> posted = PublicationTable.of(transaction, call);
        Set<String> places = new TreeSet<>(places(before));
        places.addAll(places(after));
        posted.stream().filter(Posted::isThere).map(Posted::place).forEach(places::add);
        CommentEffects effects = new CommentEffects(transaction, call.tenantId(), after, posted, places);
        return places.stream().map(effects::on).toList();
    }

    private CommentEffect on(String place) {
        boolean standing = stands(place);
        if (places(after).contains(place) && after.status() == Match.Status.MATCHED) {
            return belongs(place, standing);
        }
        if (!standing) {
            return effect(place, Effect.NONE, "Nothing of this call stands on " + record(place) + ".");
        }
        boolean certain = after.status() != Match.Status.REVIEW && after.status() != Match.Status.PENDING;
        return certain
                ? effect(
                        place,
                        Effect.CORRECTION_POSTED,
                        "The link on " + record(place)
                                + " leads nowhere any more, and a comment there says that it was posted by mistake.")
                : effect(
                        place,
                        Effect.LINK_WITHDRAWN,
                        "The link on " + record(place)
                                + " leads nowhere until the call is matched; a correction follows if it is matched elsewhere.");
    }

    private CommentEffect belongs(String place, boolean standing) {
        PublicationGate gate = Optional.ofNullable(after.publication())
                .orElse(new PublicationGate(PublicationGate.Decision.NONE, null));
        Optional<ReasonCode> reason = Optional.ofNullable(gate.reason());
        return switch (gate.decision()) {
            case ALLOW ->
                standing
                        ? effect(place, Effect.NONE, "The link on " + record(place) + " stands and leads on.")
                        : effect(place, Effect.LINK_POSTED, "A link to the notes is posted on " + record(place) + ".");
            case NONE ->
                effect(
                        place,
                        Effect.NONE,
                        "Nothing is posted on " + record(place)
                                + " by itself: links are not posted without a click, or the call has not been held.");
            case HOLD, UNKNOWN -> held(place, standing, reason);
        };
    }

    private CommentEffect held(String place, boolean standing, Optional<ReasonCode> reason) {
        String why = reason.map(ReasonCode::wireName).orElse("unknown");
        if (!standing) {
            return effect(place, Effect.HELD, "Nothing is posted on " + record(place) + " for now: " + why + ".");
        }
        return reason.filter(HARMLESS::contains).isPresent()
                ? effect(place, Effect.NONE, "The link on " + record(place) + " stands and leads on.")
                : effect(
                        place,
                        Effect.LINK_WITHDRAWN,
                        "The link on " + record(place) + " leads nowhere for now: " + why + ".");
    }

    /** Whether something stands there that no correction took back. */
    private boolean stands(String place) {
        Instant corrected = posted.stream()
                .filter(told -> told.place().equals(place) && told.isThere())
                .filter(told -> told.what() == Publication.What.CORRECTION)
                .map(Posted::at)
                .max(Instant::compareTo)
                .orElse(Instant.MIN);
        return posted.stream()
                .filter(told -> told.place().equals(place) && told.isThere())
                .filter(told -> told.what() != Publication.What.CORRECTION)
                .anyMatch(told -> told.at().isAfter(corrected));
    }

    private static Set<String> places(Match match) {
        return match.targets().stream()
                .flatMap(target -> Told.record(target).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String record(String place) {
        String kind = place.startsWith("applications/") ? "application" : "talent pipeline record";
        return Optional.ofNullable(people.get(new Ref(tenantId, place)))
                .flatMap(fact -> Suggested.name(fact.event().data()))
                .map(name -> "the " + kind + " of " + name)
                .orElse(kind + " " + place.substring(place.indexOf('/') + 1));
    }

    private static CommentEffect effect(String place, Effect effect, String text) {
        return new CommentEffect(place, effect, text);
    }
}
