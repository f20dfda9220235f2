package app.pinbridge.publisher;

import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Match.PublicationGate;
import app.pinbridge.contracts.Target;
import java.util.ArrayList;
import java.util.List;

/** What the matcher answers. */
final class Answers {
    private Answers() {}

    static List<Target> targets(String... applications) {
        List<Target> targets = new ArrayList<>();
        for (String application : applications) {
            targets.add(new Target("4" + targets.size(), application, null, "9"));
        }
        return targets;
    }

    static Match match(
            String call, Match.Status status, PublicationGate gate, List<Target> targets, String duplicateOf) {
        return match(call, status, gate, targets, List.of(), duplicateOf, "rules");
    }

    static Match match(
            String call,
            Match.Status status,
            PublicationGate gate,
            List<Target> targets,
            List<Match.Suggestion> suggestions,
            String duplicateOf,
            String decidedBy) {
        return new Match(
                call,
                1,
                status,
                Match.Kind.INTERVIEW,
                targets,
                0.99,
                null,
                List.of(),
                suggestions,
                gate,
                duplicateOf,
                new Match.Enrichment("Grace Hopper", "Backend <b>engineer</b>", "Interview", null, List.of()),
                null,
                List.of(new Match.Access("Ben@acme.example", "participant")),
                List.of(new Match.Access("grace@acme.example", "candidate")),
                List.of(),
                decidedBy,
                "1",
                List.of(),
                false);
    }
}
