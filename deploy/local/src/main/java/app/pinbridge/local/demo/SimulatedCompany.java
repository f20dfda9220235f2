package app.pinbridge.local.demo;

import app.pinbridge.local.demo.DemoInterview.Interviewer;
import app.pinbridge.local.stack.JsonHttp;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The simulated customer's Pinpoint, seen through the simulator's control API: what is true there. */
public final class SimulatedCompany {
    private final JsonHttp control;

    /** The company whose simulator has this address. */
    public SimulatedCompany(String simulator) {
        this.control = new JsonHttp(simulator + "/_control", Map.of());
    }

    /** A comment that was committed. */
    public record Write(String commentId, String commentableType, String commentableId, String body) {}

    /** The company's present. */
    public Instant now() {
        return Instant.parse(
                control.get("/world").orThrow("the simulator").path("now").asText());
    }

    /** Interviews that began in this time, the earliest first. */
    public List<DemoInterview> interviews(Instant from, Instant to) {
        JsonNode found =
                control.get("/interviews?limit=5000&from=" + from + "&to=" + to).orThrow("the simulator");
        Set<String> twice = emailsOfSeveral(found);
        Set<String> candidates = candidates();
        List<DemoInterview> interviews = new ArrayList<>();
        for (JsonNode node : found) {
            DemoInterview interview = interview(node, twice, candidates);
            if (node.hasNonNull("candidateEmail") && !interview.interviewers().isEmpty()) {
                interviews.add(interview);
            }
        }
        return interviews;
    }

    /** Every comment that was committed, the oldest first. */
    public List<Write> writes() {
        List<Write> writes = new ArrayList<>();
        for (JsonNode node : control.get("/writes").orThrow("the simulator").path("writes")) {
            writes.add(new Write(
                    node.path("commentId").asText(),
                    node.path("commentableType").asText(),
                    node.path("commentableId").asText(),
                    node.path("bodyText").asText()));
        }
        return writes;
    }

    /** Lets a bit of life happen: moves, reschedules, new applications. */
    public void tick(int steps) {
        control.post("/tick?n=" + steps, "application/json", new byte[0]).orThrow("the simulator");
    }

    private static DemoInterview interview(JsonNode node, Set<String> twice, Set<String> candidates) {
        List<Interviewer> interviewers = new ArrayList<>();
        for (JsonNode each : node.path("interviewers")) {
            if (!candidates.contains(each.path("email").asText())) {
                interviewers.add(new Interviewer(
                        each.path("email").asText(), each.path("name").asText()));
            }
        }
        boolean confidential = "confidential".equals(node.path("jobVisibility").asText());
        boolean ordinary = node.hasNonNull("applicationId")
                && !confidential
                && !node.path("concealed").asBoolean()
                && node.path("active").asBoolean()
                && !twice.contains(node.path("candidateEmail").asText());
        return new DemoInterview(
                node.path("interviewId").asText(),
                text(node, "applicationId"),
                text(node, "jobTitle"),
                node.path("candidateName").asText(),
                node.path("candidateEmail").asText(),
                interviewers,
                Instant.parse(node.path("startAt").asText()),
                Instant.parse(node.path("endAt").asText()),
                Optional.ofNullable(node.path("conferencingUrls").path(0).textValue()),
                ordinary,
                confidential
                        && !node.path("concealed").asBoolean()
                        && node.path("active").asBoolean());
    }

    /** Everybody who has applied, users of the company among them. */
    private Set<String> candidates() {
        Set<String> emails = new HashSet<>();
        control.get("/applications?limit=100000")
                .orThrow("the simulator")
                .forEach(application ->
                        emails.add(application.path("candidateEmail").asText()));
        return emails;
    }

    /** People with several interviews in the time: which of them a call was is another story. */
    private static Set<String> emailsOfSeveral(JsonNode interviews) {
        Set<String> once = new HashSet<>();
        Set<String> several = new HashSet<>();
        for (JsonNode node : interviews) {
            String email = node.path("candidateEmail").asText();
            if (!once.add(email)) {
                several.add(email);
            }
        }
        return several;
    }

    private static Optional<String> text(JsonNode node, String field) {
        return Optional.ofNullable(node.path(field).textValue());
    }
}
