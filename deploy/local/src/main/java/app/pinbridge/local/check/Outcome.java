package app.pinbridge.local.check;

import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.Publication;
import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.SimulatedCompany.Write;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of the demo's calls, as somebody outside sees it: topics, and the comments that Pinpoint has. */
public final class Outcome {
    private final Map<String, Match> matches = new HashMap<>();
    private final Map<String, String> callOfComment = new HashMap<>();
    private final List<Write> writes;

    /** The outcome that these events and comments tell. */
    public Outcome(List<Event<?>> matchResults, List<Event<?>> publications, List<Write> writes) {
        matchResults.stream().sorted(Comparator.comparing(Event::time)).forEach(event -> {
            if (event.data() instanceof Match match) {
                matches.merge(match.callId(), match, (a, b) -> b.revision() >= a.revision() ? b : a);
            }
        });
        publications.forEach(event -> {
            if (event.data() instanceof Publication publication && publication.commentId() != null) {
                callOfComment.put(publication.commentId(), publication.callId());
            }
        });
        this.writes = List.copyOf(writes);
    }

    /** The last answer on a call, if there is one. */
    public Optional<Match> match(String callId) {
        return Optional.ofNullable(matches.get(callId));
    }

    /** Comments that tell of a call. */
    public List<Write> comments(String callId) {
        return writes.stream()
                .filter(write -> callId.equals(callOfComment.get(write.commentId())))
                .toList();
    }

    /** Comments that no call accounts for. */
    public List<Write> strayComments(List<DemoCall> calls) {
        List<String> ids = calls.stream().map(DemoCall::callId).toList();
        return writes.stream()
                .filter(write -> !ids.contains(callOfComment.getOrDefault(write.commentId(), "")))
                .toList();
    }

    /** How many comments there are. */
    public int commentCount() {
        return writes.size();
    }
}
