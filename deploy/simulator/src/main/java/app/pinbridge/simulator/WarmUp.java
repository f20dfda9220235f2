package app.pinbridge.simulator;

import app.pinbridge.simulator.api.ApiHandler;
import app.pinbridge.simulator.api.ApiRequest;
import java.util.List;
import java.util.Optional;

/** Asks for the large pages a few times before anybody is waiting, so that the first who asks is answered as fast as the rest. */
final class WarmUp {
    private static final int ROUNDS = 25;
    private static final List<ApiRequest> PAGES = List.of(
            get("/applications", "include=stage,job,comments"),
            get("/interviews", "include=interview_parts.interviewing_users,stage,interviewable"),
            get("/jobs", "include=stages,location,department"),
            get("/job_seekers", ""),
            get("/users", ""));

    private WarmUp() {}

    static void run(ApiHandler api, String key) {
        for (int round = 0; round < ROUNDS; round++) {
            for (ApiRequest page : PAGES) {
                api.handle(new ApiRequest(
                        page.method(), page.path(), page.query(), Optional.of(key), Optional.of("warm-up"), ""));
            }
        }
    }

    private static ApiRequest get(String path, String query) {
        return new ApiRequest("GET", path, query, Optional.empty(), Optional.empty(), "");
    }
}
