package app.pinbridge.credentials.status;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What several services say of one connection, as one status. Progress, what is usable and the time left are ingest's alone.
 * State and code are of whoever says the worst; sentences of all who tell of a trouble, the worst first. A service that
 * says no state has nothing to complain of. No word hides another, in whatever order they came.
 */
final class Merged {
    private static final String INGEST = "/pinbridge/ingest-service";
    /** The worst first; of two that are as bad ingest goes first, because it tells of the whole. */
    private static final Comparator<Word> WORST_FIRST = Comparator.comparingInt(
                    (Word word) -> severity(word.status().state()))
            .reversed()
            .thenComparing(word -> !word.isIngest())
            .thenComparing(Word::source);

    private Merged() {}

    /** What one service said last. */
    record Word(String source, IntegrationStatus status) {
        private boolean isIngest() {
            return source.equals(INGEST);
        }
    }

    /** The words as one; empty when nobody says anything. */
    static Optional<IntegrationStatus> of(List<Word> words) {
        List<Word> spoken = words.stream()
                .filter(word -> !word.status().deleted())
                .sorted(WORST_FIRST)
                .toList();
        if (spoken.isEmpty()) {
            return Optional.empty();
        }
        Optional<IntegrationStatus> ingest =
                spoken.stream().filter(Word::isIngest).map(Word::status).findFirst();
        return Optional.of(merged(spoken.getFirst().status(), spoken, ingest));
    }

    private static IntegrationStatus merged(
            IntegrationStatus worst, List<Word> spoken, Optional<IntegrationStatus> ingest) {
        List<IntegrationStatus> told = isTrouble(worst.state())
                ? spoken.stream()
                        .map(Word::status)
                        .filter(status -> isTrouble(status.state()))
                        .toList()
                : List.of(worst);
        return new IntegrationStatus(
                worst.connectionId(),
                worst.state(),
                worst.code(),
                sentences(told.stream().map(IntegrationStatus::message)),
                sentences(told.stream().map(IntegrationStatus::remedy)),
                ingest.map(IntegrationStatus::progress).orElse(List.of()),
                ingest.map(IntegrationStatus::usable).orElse(List.of()),
                ingest.map(IntegrationStatus::etaSeconds).orElse(null),
                latest(spoken),
                false);
    }

    private static @Nullable String sentences(Stream<@Nullable String> sentences) {
        String all = sentences
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .reduce((one, next) -> one + " " + next)
                .orElse("");
        return all.isEmpty() ? null : all;
    }

    private static @Nullable Instant latest(List<Word> spoken) {
        return spoken.stream()
                .flatMap(word -> Stream.ofNullable(word.status().at()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isTrouble(@Nullable State state) {
        return state == State.FAILED || state == State.DELAYED || state == State.DEGRADED;
    }

    private static int severity(@Nullable State state) {
        return state == null
                ? 0
                : switch (state) {
                    case UNKNOWN -> 1;
                    case LIVE -> 2;
                    case SYNCING -> 3;
                    case VERIFYING -> 4;
                    case DEGRADED -> 5;
                    case DELAYED -> 6;
                    case FAILED -> 7;
                    // The customer's own doing, after which nothing else matters.
                    case DISCONNECTED -> 8;
                };
    }
}
