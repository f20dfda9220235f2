package app.pinbridge.local.stack;

import app.pinbridge.local.stack.DemoCustomer.Person;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who may sign in: the admin, and people of the simulated company, so that each sees calls of their own. */
final class DemoPeople {
    private DemoPeople() {}

    /**
     * The people.
     *
     * @param simulator its address; empty where the stack speaks to the real Pinpoint
     */
    static List<Person> of(DemoCustomer customer, String simulator) {
        Map<String, Person> people = new LinkedHashMap<>();
        put(people, customer.admin(), "Demo admin", "admin");
        if (!simulator.isEmpty()) {
            JsonNode interviews = new JsonHttp(simulator, Map.of())
                    .get("/_control/interviews?limit=2000")
                    .orThrow("the simulator");
            for (JsonNode interview : interviews) {
                put(people, interview.path("recruiterEmail").asText(), "Demo recruiter", "recruiter");
                put(people, interview.path("hiringManagerEmail").asText(), "Demo hiring manager", "hiring_manager");
                interview
                        .path("interviewers")
                        .forEach(interviewer -> put(
                                people,
                                interviewer.path("email").asText(),
                                interviewer.path("name").asText(),
                                "interviewer"));
            }
        }
        return List.copyOf(people.values());
    }

    private static void put(Map<String, Person> people, String email, String name, String role) {
        if (!email.isEmpty()) {
            people.putIfAbsent(email, new Person(email, name, role));
        }
    }
}
