package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match;
import app.pinbridge.gateway.calls.CallsClient.CallView;
import app.pinbridge.gateway.calls.CallsClient.Edit;
import app.pinbridge.gateway.calls.MendingClient.Details;
import app.pinbridge.gateway.services.Problem;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where writing over what Pinpoint has stands.
 *
 * @param shown the details as the page shows them
 * @param typed the details as they stand in the form
 * @param revision of the answer that they are of
 * @param edit what a person wrote before, and still stands
 */
record Editing(Details shown, Details typed, int revision, Optional<Edit> edit, Optional<Problem> problem) {

    /** The form for a call; empty before it was looked at. */
    static Optional<Editing> of(CallView view) {
        return Optional.ofNullable(view.match()).map(match -> {
            Details shown = details(match.enrichment());
            return new Editing(shown, shown, match.revision(), Optional.ofNullable(view.edit()), Optional.empty());
        });
    }

    private static Details details(Match.@Nullable Enrichment enrichment) {
        return enrichment == null
                ? Details.NONE
                : new Details(
                        enrichment.candidateName(), enrichment.jobTitle(), enrichment.stage(), enrichment.location());
    }

    /**
     * What differs from what was shown: what somebody left alone goes on to follow Pinpoint.
     *
     * @param was the details as the form showed them
     * @param now the details as the form came back
     */
    static Details changed(Details was, Details now) {
        return new Details(
                changed(was.candidateName(), now.candidateName()),
                changed(was.jobTitle(), now.jobTitle()),
                changed(was.stage(), now.stage()),
                changed(was.location(), now.location()));
    }

    private static @Nullable String changed(@Nullable String was, @Nullable String now) {
        return now == null
                        || now.strip()
                                .equals(Objects.requireNonNullElse(was, "").strip())
                ? null
                : now.strip();
    }

    Editing refused(Details came, Problem why) {
        return new Editing(shown, came, revision, edit, Optional.of(why));
    }

    /** Which lines a person wrote, in words; empty where none. */
    public String written() {
        return edit.map(some -> String.join(
                        ", ",
                        Stream.of(
                                        line(some.candidateName(), "candidate"),
                                        line(some.jobTitle(), "job"),
                                        line(some.stage(), "stage"),
                                        line(some.location(), "location"))
                                .flatMap(Optional::stream)
                                .toList()))
                .orElse("");
    }

    private static Optional<String> line(@Nullable String text, String name) {
        return Optional.ofNullable(text).map(some -> name);
    }
}
