package app.pinbridge.gateway.calls;

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
 * @param suggestions what it may belong to, the likeliest first
 * @param query what somebody looks for among the candidates; empty when nobody does
 * @param said what somebody is about to say, shown with what would come of it
 */
record Mending(
        Optional<Decision> decision,
        List<Suggested> suggestions,
        String query,
        List<Candidate> found,
        Optional<Said> said,
        Optional<Problem> problem) {

    /** What somebody is about to say, and what would come of it. */
    record Said(Instruction instruction, Preview preview) {
        /** The only target; absent where nothing is linked. */
        public Optional<MendingClient.Ask> target() {
            return instruction.targets().stream().findFirst();
        }

        /** What it is called on the page. */
        public String title() {
            return switch (instruction.action()) {
                case "link" -> "This is what changes when you link the call";
                case "unlink" -> "This is what changes when you take the match away";
                default -> "This is what changes when this is no interview";
            };
        }
    }

    /** What is known of a call, with nobody about to change it. */
    static Mending of(CallsClient.CallView view) {
        return new Mending(
                Optional.ofNullable(view.decision()).or(() -> Optional.ofNullable(view.edit())),
                view.suggested(),
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    Mending about(Said about) {
        return new Mending(decision, suggestions, query, found, Optional.of(about), problem);
    }

    Mending refused(Problem why) {
        return new Mending(decision, suggestions, query, found, said, Optional.of(why));
    }

    Mending looking(String text, List<Candidate> candidates) {
        return new Mending(decision, suggestions, text, candidates, said, problem);
    }
}
