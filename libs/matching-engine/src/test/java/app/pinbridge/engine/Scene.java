package app.pinbridge.engine;

import app.pinbridge.contracts.Call;
import app.pinbridge.contracts.Event;
import app.pinbridge.contracts.Json;
import app.pinbridge.contracts.Match;
import app.pinbridge.contracts.StructuredCodec;
import app.pinbridge.contracts.Target;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A small world in a few words. Without more it has a connection for acme.example, the users ben (1), ada (2, recruiter) and
 * cleo (3), job 10 "Data Engineer" in Leeds, and everything synced. Times like {@code 10:00} are of 3 March 2026.
 */
final class Scene {
    static final String ROOM = "https://acme.zoom.us/j/95551234567";
    static final String OTHER_ROOM = "https://acme.zoom.us/j/95550000001";

    private final List<Event<?>> events = new ArrayList<>();
    private int number = 100;

    Scene() {
        add("pinbridge.connection.v1", "connections/p1", connection(""));
        user("1", "ben@acme.example", "Ben", "Okafor");
        user("2", "ada@acme.example", "Ada", "Lind");
        user("3", "cleo@acme.example", "Cleo", "Marsh");
        job("10", "Data Engineer", "");
        synced("2026-03-10T00:00:00Z");
    }

    private static ObjectNode connection(String settings) {
        ObjectNode data = json("connectionId=p1; subdomain=acme");
        ObjectNode set = data.putObject("settings");
        set.putArray("internalDomains").add("acme.example");
        set.putArray("serviceAddresses").add("recruiting@acme.example");
        set.put("phoneRegion", "GB");
        set.setAll(json(settings));
        return data;
    }

    Scene settings(String settings) {
        return add("pinbridge.connection.v1", "connections/p1", connection(settings));
    }

    Scene alias(String from, String to) {
        ObjectNode data = connection("");
        ((ObjectNode) data.get("settings")).putObject("aliases").put(from, to);
        return add("pinbridge.connection.v1", "connections/p1", data);
    }

    Scene user(String id, String email, String first, String last) {
        ObjectNode data = json("id=" + id);
        data.put("email", email).put("firstName", first).put("lastName", last);
        return add("pinbridge.ats.user.v1", "users/" + id, data);
    }

    Scene gone(String collection, String id) {
        String type = "pinbridge.ats." + collection.substring(0, collection.length() - 1) + ".v1";
        return add(type, collection + "/" + id, json("id=" + id + "; deleted=true"));
    }

    Scene job(String id, String title, String more) {
        ObjectNode data = json("id=" + id + "; visibility=external; recruiterUserId=2; hiringManagerUserId=1; " + more);
        data.put("title", title);
        data.putObject("location").put("name", "Leeds").put("city", "Leeds");
        data.putArray("stages").addObject().put("id", "101").put("name", "First interview");
        return add("pinbridge.ats.job.v1", "jobs/" + id, data);
    }

    Scene application(String id, String name, String email, String more) {
        ObjectNode data = json("id=" + id + "; jobId=10; stageId=101; createdAt=2026-02-01T10:00:00Z; " + more);
        return add("pinbridge.ats.application.v1", "applications/" + id, person(data, name, email));
    }

    Scene application(String id, String name, String email) {
        return application(id, name, email, "");
    }

    Scene seeker(String id, String name, String email) {
        return add("pinbridge.ats.job_seeker.v1", "job_seekers/" + id, person(json("id=" + id), name, email));
    }

    /** An interview from a time of the day on, for three quarters of an hour. */
    Scene interview(String id, String application, String at, String url, String interviewers, String more) {
        ObjectNode data = json("id=" + id + "; status=scheduled; stageId=101; createdAt=2026-03-01T10:00:00Z; " + more);
        if (!application.isEmpty()) {
            data.put("applicationId", application);
        }
        if (!at.isEmpty() && !data.has("startAt")) {
            data.put("startAt", instant(at))
                    .put(
                            "endAt",
                            java.time.Instant.parse(instant(at))
                                    .plusSeconds(2700)
                                    .toString());
        }
        ObjectNode part = data.putArray("parts").addObject().put("position", 1);
        if (!url.isEmpty()) {
            part.put("conferencingUrl", url);
        }
        ArrayNode ids = part.putArray("interviewerIds");
        for (String user : interviewers.split(" ")) {
            ids.add(user);
        }
        return add("pinbridge.ats.interview.v1", "interviews/" + id, data);
    }

    Scene interview(String id, String application, String at, String url, String interviewers) {
        return interview(id, application, at, url, interviewers, "");
    }

    Scene synced(String through) {
        for (String resource : List.of("users", "jobs", "applications", "job_seekers", "interviews")) {
            sync(resource, "initial=done; readable=true; through=" + through);
        }
        return this;
    }

    Scene sync(String resource, String state) {
        return add("pinbridge.ats.sync.v1", "sync/" + resource, json("resource=" + resource + "; " + state));
    }

    CallScene call(String id) {
        return new CallScene(this, id);
    }

    Scene add(String type, String subject, ObjectNode data) {
        number++;
        ObjectNode event = Json.MAPPER.createObjectNode();
        event.put("specversion", "1.0")
                .put("id", "e" + number)
                .put("source", "/test")
                .put("type", type);
        event.put("subject", subject).put("time", "2026-03-01T00:00:00Z").put("tenantid", "acme");
        event.set("data", data);
        events.add(StructuredCodec.read(event));
        return this;
    }

    List<Event<?>> events() {
        return List.copyOf(events);
    }

    Answer answer(String callId) {
        InMemoryFacts facts = new InMemoryFacts();
        events.forEach(facts::apply);
        return new Answer(decide(facts, callId));
    }

    @SuppressWarnings("unchecked")
    static Match decide(InMemoryFacts facts, String callId) {
        return Engine.standard().decide((Event<Call>) facts.standing().get("calls/" + callId), facts);
    }

    static String instant(String at) {
        return at.contains("T") ? at : "2026-03-03T" + at + ":00Z";
    }

    static ObjectNode json(String fields) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        for (String field : fields.split(";\\s*")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                String value = field.substring(equals + 1);
                if (value.equals("true") || value.equals("false")) {
                    node.put(field.substring(0, equals), value.equals("true"));
                } else {
                    node.put(field.substring(0, equals), value);
                }
            }
        }
        return node;
    }

    private static ObjectNode person(ObjectNode data, String name, String email) {
        int space = name.indexOf(' ');
        data.put("firstName", space < 0 ? name : name.substring(0, space));
        if (space > 0) {
            data.put("lastName", name.substring(space + 1));
        }
        if (!email.isEmpty()) {
            data.put("email", email);
        }
        return data;
    }

    /** An answer in one line, to compare with. */
    record Answer(Match match) {

        /** {@code matched 30/20 allow}, {@code review ambiguous}, {@code ignored}. */
        String told() {
            String status = Json.MAPPER.valueToTree(match.status()).asText();
            return switch (match.status()) {
                case MATCHED ->
                    status + " "
                            + String.join(
                                    " ",
                                    match.targets().stream().map(Answer::target).toList()) + " " + publication();
                case IGNORED -> status;
                default ->
                    status + " "
                            + (match.reason() == null
                                    ? "-"
                                    : match.reason().code().wireName());
            };
        }

        String status() {
            return Json.MAPPER.valueToTree(match.status()).asText();
        }

        String publication() {
            String decision =
                    Json.MAPPER.valueToTree(match.publication().decision()).asText();
            return match.publication().reason() == null
                    ? decision
                    : decision + ":" + match.publication().reason().wireName();
        }

        List<String> warnings() {
            return match.warnings().stream().map(code -> code.wireName()).toList();
        }

        List<String> access() {
            return match.access().stream().map(Match.Access::email).toList();
        }

        List<String> denied() {
            return match.denied().stream().map(Match.Access::email).toList();
        }

        private static String target(Target target) {
            String person = target.applicationId() != null
                    ? target.applicationId()
                    : target.jobSeekerId() != null ? "seeker" + target.jobSeekerId() : "job" + target.jobId();
            return target.interviewId() == null ? "/" + person : target.interviewId() + "/" + person;
        }
    }
}
