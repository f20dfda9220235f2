package app.pinbridge.corpus.label;

import app.pinbridge.contracts.Target;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is right, as far as it is determined: an absent field is free.
 *
 * @param status {@code matched review pending unmatched ignored}
 * @param targets what it is matched to
 * @param warnings codes that must be among the warnings
 */
public record Answer(
        @Nullable String status,
        @Nullable List<Target> targets,
        @Nullable Gate publication,
        @Nullable Because reason,
        @Nullable List<String> warnings) {
    /** Matched to the given targets. */
    public static Answer matched(Target... targets) {
        return matched(Arrays.asList(targets));
    }

    /** Matched to the given targets. */
    public static Answer matched(List<Target> targets) {
        return new Answer("matched", List.copyOf(targets), null, null, null);
    }

    /** Not matched, a person has to look; nothing is published. */
    public static Answer review() {
        return nothing("review");
    }

    /** Not matched, and nobody has to look; nothing is published. */
    public static Answer unmatched() {
        return nothing("unmatched");
    }

    /** No hiring call; nothing is published. */
    public static Answer ignored() {
        return nothing("ignored");
    }

    /** More is coming; nothing is published. */
    public static Answer pending() {
        return nothing("pending").because("not_synced_yet");
    }

    /** Whatever the answer, nothing of it is posted. */
    public static Answer unpublished(String decision) {
        return new Answer(null, null, new Gate(decision, null), null, null);
    }

    private static Answer nothing(String status) {
        return new Answer(status, null, Gate.NONE, null, null);
    }

    /** Not matched, by review or without. */
    public static Answer[] notMatched() {
        return new Answer[] {review(), unmatched()};
    }

    /** Not matched, perhaps not even taken for a hiring call. */
    public static Answer[] nothing() {
        return new Answer[] {review(), unmatched(), ignored()};
    }

    /** The same, for the given reason. */
    public Answer because(String code) {
        return new Answer(status, targets, publication, new Because(code), warnings);
    }

    /** The same, with the given warnings among others. */
    public Answer warned(String... codes) {
        return new Answer(status, targets, publication, reason, List.of(codes));
    }

    /** The same, with the given publication; free where there is none. */
    public Answer published(Optional<Gate> gate) {
        return new Answer(status, targets, gate.orElse(null), reason, warnings);
    }

    /** The same, with the given publication. */
    public Answer published(Gate gate) {
        return published(Optional.of(gate));
    }

    /** What two answers have in common: free where they differ. */
    public Answer common(Answer other) {
        return new Answer(
                same(status, other.status),
                same(targets, other.targets),
                same(publication, other.publication),
                same(reason, other.reason),
                same(warnings, other.warnings));
    }

    private static <T> @Nullable T same(@Nullable T one, @Nullable T other) {
        return one != null && one.equals(other) ? one : null;
    }
}
