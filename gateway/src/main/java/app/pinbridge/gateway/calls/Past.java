package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match;
import app.pinbridge.gateway.calls.CallsClient.Decision;
import app.pinbridge.gateway.calls.MendingClient.History;
import app.pinbridge.gateway.calls.MendingClient.Said;
import app.pinbridge.gateway.services.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who said what of a call and when, the newest first.
 *
 * @param known false when it could not be asked
 * @param more where earlier words begin; empty at the end
 */
record Past(boolean known, List<Word> words, Optional<String> more) {

    static Past of(Answer<History> answer) {
        return switch (answer) {
            case Answer.Given<History>(History history) ->
                new Past(
                        true,
                        history.items().stream().map(Word::of).toList(),
                        Optional.ofNullable(history.nextCursor()));
            case Answer.Refused<History> refused -> new Past(false, List.of(), Optional.empty());
        };
    }

    /**
     * Something that somebody said.
     *
     * @param changes what the answer was before and after, as far as the viewer may see it
     */
    record Word(Decision decision, List<Change> changes) {
        static Word of(Said said) {
            return new Word(
                    new Decision(said.action(), said.by(), said.at()),
                    Optional.ofNullable(said.before())
                            .flatMap(before -> Optional.ofNullable(said.after()).map(after -> changes(before, after)))
                            .orElse(List.of()));
        }

        public @Nullable Instant at() {
            return decision.at();
        }

        private static List<Change> changes(Match before, Match after) {
            return Stream.of(
                            Change.of(
                                    "State",
                                    before,
                                    after,
                                    match -> match.status() == null ? null : CallWords.words(match.status())),
                            detail("Candidate", before, after, Match.Enrichment::candidateName),
                            detail("Job", before, after, Match.Enrichment::jobTitle),
                            detail("Stage", before, after, Match.Enrichment::stage),
                            detail("Location", before, after, Match.Enrichment::location))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private static Optional<Change> detail(
                String what, Match before, Match after, Function<Match.Enrichment, @Nullable String> detail) {
            return Change.of(
                    what, before, after, match -> match.enrichment() == null ? null : detail.apply(match.enrichment()));
        }
    }

    /** One thing that became another. */
    record Change(String what, String from, String to) {
        private static final String NOTHING = "nothing";

        static Optional<Change> of(String what, Match before, Match after, Function<Match, @Nullable String> value) {
            String from = Objects.requireNonNullElse(value.apply(before), NOTHING);
            String to = Objects.requireNonNullElse(value.apply(after), NOTHING);
            return from.equals(to) ? Optional.empty() : Optional.of(new Change(what, from, to));
        }
    }
}
