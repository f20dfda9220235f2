package app.pinbridge.matching.mending;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.engine.EnrichmentEdit;
import app.pinbridge.engine.ManualDecision;
import app.pinbridge.matching.manual.Manual;
import app.pinbridge.matching.manual.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns an instruction into a change, against what stands.
 *
 * @param match the answer as it stands
 * @param said what people said until now
 * @param by who instructs
 * @param at when; later than what was said until now
 */
record Understanding(TargetSearch search, Match match, Manual said, String by, Instant at) {
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_UNLINKED = 100;

    Outcome<Change> of(Instruction instruction) {
        return switch (instruction) {
            case Instruction.Link link -> search.find(link.targets()).map(targets -> link(targets, link.learnAlias()));
            case Instruction.Unlink unlink -> unlink(unlink);
            case Instruction.NotAnInterview no ->
                new Outcome.Done<>(new Change.Decide(new ManualDecision.NotAnInterview(by, at), unlinked(), false));
            case Instruction.Enrichment enrichment -> edit(enrichment);
            case Instruction.Undo undo -> new Outcome.Done<>(new Change.Undo());
        };
    }

    private Change link(List<Target> targets, boolean learn) {
        List<Target> still = unlinked().stream()
                .filter(target -> targets.stream().noneMatch(linked -> sameRecord(linked, target)))
                .toList();
        return new Change.Decide(new ManualDecision.Link(targets, by, at), still, learn);
    }

    private Outcome<Change> unlink(Instruction.Unlink unlink) {
        Outcome<List<Target>> named =
                unlink.targets().isEmpty() ? new Outcome.Done<>(match.targets()) : search.find(unlink.targets());
        return switch (named) {
            case Outcome.Done<List<Target>>(List<Target> targets) -> unlink(targets);
            case Outcome.Refused<List<Target>>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.NotThere<List<Target>> notThere -> new Outcome.NotThere<>();
        };
    }

    private Outcome<Change> unlink(List<Target> targets) {
        // Said once more of a call that belongs to nothing since, it stands.
        if (targets.isEmpty()
                && said.decision()
                        .filter(ManualDecision.Unlink.class::isInstance)
                        .isEmpty()) {
            return new Outcome.Refused<>(Refusal.conflict(
                    "nothing_to_unlink",
                    "This call belongs to nothing yet. Name the suggestion that it is not, or mark it as no interview.",
                    "targets"));
        }
        List<Target> all = merged(unlinked(), targets);
        if (all.size() > MOST_UNLINKED) {
            return new Outcome.Refused<>(Refusal.conflict(
                    "too_many_unlinked",
                    "Too many were taken from this call one by one. Link it to the right one, or mark it as no interview.",
                    "targets"));
        }
        return new Outcome.Done<>(new Change.Decide(new ManualDecision.Unlink(all, by, at), all, false));
    }

    private List<Target> unlinked() {
        return said.decision()
                .filter(ManualDecision.Unlink.class::isInstance)
                .map(ManualDecision.Unlink.class::cast)
                .map(unlink -> merged(said.unlinked(), unlink.targets()))
                .orElse(said.unlinked());
    }

    private static List<Target> merged(Collection<Target> one, Collection<Target> other) {
        return new ArrayList<>(
                Stream.concat(one.stream(), other.stream()).distinct().toList());
    }

    private static boolean sameRecord(Target one, Target other) {
        return Told.record(one).isPresent() && Told.record(one).equals(Told.record(other));
    }

    private Outcome<Change> edit(Instruction.Enrichment asked) {
        Optional<String> of = match.targets().stream().findFirst().flatMap(Told::record);
        Optional<EnrichmentEdit> before =
                said.edit().filter(earlier -> earlier.of().equals(of));
        EnrichmentEdit edit = new EnrichmentEdit(
                of,
                text(asked.candidateName(), before.flatMap(EnrichmentEdit::candidateName)),
                text(asked.jobTitle(), before.flatMap(EnrichmentEdit::jobTitle)),
                text(asked.stage(), before.flatMap(EnrichmentEdit::stage)),
                text(asked.location(), before.flatMap(EnrichmentEdit::location)),
                by,
                at);
        List<Optional<String>> asks = List.of(asked.candidateName(), asked.jobTitle(), asked.stage(), asked.location());
        if (asks.stream().allMatch(Optional::isEmpty)) {
            return new Outcome.Refused<>(Refusal.invalid(
                    "enrichment_empty",
                    "Write at least one of candidateName, jobTitle, stage and location.",
                    "enrichment"));
        }
        if (asks.stream().flatMap(Optional::stream).anyMatch(Understanding::unusable)) {
            return new Outcome.Refused<>(Refusal.invalid(
                    "enrichment_invalid",
                    "Write each in one line of at most " + LONGEST_TEXT + " characters.",
                    "enrichment"));
        }
        boolean silent = Stream.of(edit.candidateName(), edit.jobTitle(), edit.stage(), edit.location())
                .allMatch(Optional::isEmpty);
        return new Outcome.Done<>(new Change.Edit(silent ? Optional.empty() : Optional.of(edit)));
    }

    private static Optional<String> text(Optional<String> asked, Optional<String> before) {
        return asked.map(String::strip).or(() -> before).filter(text -> !text.isEmpty());
    }

    private static boolean unusable(String text) {
        return text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl);
    }
}
