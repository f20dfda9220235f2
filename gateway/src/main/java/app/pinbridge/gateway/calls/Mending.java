package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Target;
import app.pinbridge.gateway.calls.CallsClient.Decision;
import app.pinbridge.gateway.calls.CallsClient.Suggested;
import app.pinbridge.gateway.calls.MendingClient.Candidate;
import app.pinbridge.gateway.calls.MendingClient.Instruction;
import app.pinbridge.gateway.calls.MendingClient.Preview;
import app.pinbridge.gateway.services.Problem;
import java.util.List;
import java.util.Optional;

/**
 * Where putting a match right stands.
 *
 * @param decision what a person said of the call before
 * @param matched the records that it is matched to, each once
 * @param offer another address of the candidate that could be remembered
 * @param suggestions what it may belong to, the likeliest first
 * @param query what somebody looks for among the candidates; empty when nobody does
 * @param said what somebody is about to say, shown with what would come of it
 */
record Mending(
        Optional<Decision> decision,
        List<Target> matched,
        List<Suggested> suggestions,
        Optional<AliasOffer> offer,
        String query,
        List<Candidate> found,
        Optional<Said> said,
        Optional<Problem> problem) {

    /**
     * What somebody is about to say, and what would come of it.
     *
     * @param preview empty where matching-service cannot tell beforehand
     */
    record Said(Instruction instruction, Optional<Preview> preview) {
        /** Revision of the answer that it is said of; empty where it is not known. */
        public String revision() {
            return preview.flatMap(told -> Optional.ofNullable(told.before()))
                    .map(before -> Integer.toString(before.revision()))
                    .orElse("");
        }

        /** Where the form of the last word goes, behind the call's address. */
        public String path() {
            return instruction.action().equals("undo") ? "match/undo" : "match";
        }

        /** The other address that would be learned; only a link teaches one. */
        public Optional<MendingClient.Learned> alias() {
            return preview.filter(told -> instruction.action().equals("link"))
                    .flatMap(told -> Optional.ofNullable(told.effects().alias()));
        }

        /** The only target; absent where nothing is linked. */
        public Optional<MendingClient.Ask> target() {
            return instruction.targets().stream().findFirst();
        }

        /** What it is called on the page. */
        public String title() {
            return switch (instruction.action()) {
                case "link" -> "This is what changes when you link the call";
                case "unlink" -> "This is what changes when you take the match away";
                case "undo" -> "This is what changes when the rules decide again";
                default -> "This is what changes when this is no interview";
            };
        }
    }

    /** What is known of a call, with nobody about to change it. */
    static Mending of(CallsClient.CallView view) {
        return new Mending(
                Optional.ofNullable(view.decision())
                        .or(() -> Optional.ofNullable(view.edit())
                                .map(edit -> new Decision("enrichment", edit.by(), edit.at()))),
                matched(view),
                view.suggested(),
                Optional.ofNullable(view.match()).flatMap(AliasOffer::of),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** Each application or talent pipeline record once, however many of its interviews it was. */
    private static List<Target> matched(CallsClient.CallView view) {
        return Optional.ofNullable(view.match()).map(Match::targets).orElse(List.of()).stream()
                .map(target -> new Target(null, target.applicationId(), target.jobSeekerId(), null))
                .filter(target -> target.applicationId() != null || target.jobSeekerId() != null)
                .distinct()
                .toList();
    }

    /** Whether somebody was looked for, could be, and is not there. */
    public boolean isNobodyFound() {
        return !query.isEmpty() && found.isEmpty() && problem.isEmpty();
    }

    Mending about(Said about) {
        return new Mending(decision, matched, suggestions, offer, query, found, Optional.of(about), problem);
    }

    Mending refused(Problem why) {
        return new Mending(decision, matched, suggestions, offer, query, found, said, Optional.of(why));
    }

    Mending looking(String text, List<Candidate> candidates) {
        return new Mending(decision, matched, suggestions, offer, text, candidates, said, problem);
    }
}
