package app.pinbridge.local.check;

import app.pinbridge.local.demo.DemoCall;
import app.pinbridge.local.demo.SimulatedCompany.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the calls' checks say, one line for each kind of story, and one for comments that no call accounts for. */
final class CallFindings {
    private CallFindings() {}

    static List<Finding> of(List<DemoCall> calls, Outcome outcome) {
        Map<String, List<DemoCall>> stories = new LinkedHashMap<>();
        calls.forEach(call -> stories.computeIfAbsent(call.story(), story -> new ArrayList<>())
                .add(call));
        List<Finding> findings = new ArrayList<>();
        stories.forEach((story, told) -> findings.add(story(story, told, outcome)));
        List<Write> strays = outcome.strayComments(calls);
        findings.add(new Finding(
                "no comment that no call accounts for", strays.isEmpty(), outcome.commentCount() + " comments"));
        return findings;
    }

    private static Finding story(String story, List<DemoCall> calls, Outcome outcome) {
        List<String> complaints = new ArrayList<>();
        for (DemoCall call : calls) {
            Optional<String> complaint = CallCheck.complaint(call, outcome);
            complaint.ifPresent(what -> complaints.add(call.callId() + " " + what));
        }
        String promise = "%s → %s".formatted(story, promise(calls.get(0)));
        int right = calls.size() - complaints.size();
        String figure = right + " of " + calls.size() + (complaints.isEmpty() ? "" : "; " + complaints.get(0));
        return new Finding(promise, complaints.isEmpty(), figure);
    }

    private static String promise(DemoCall call) {
        return switch (call.expected()) {
            case DemoCall.Expected.Linked linked -> "one link on the right application";
            case DemoCall.Expected.Held held -> "matched, nothing posted";
            case DemoCall.Expected.Unmatched unmatched -> "left open with a reason";
            case DemoCall.Expected.Ignored ignored -> "ignored";
        };
    }
}
