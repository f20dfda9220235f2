package app.pinbridge.engine.learn;

import java.util.ArrayList;
import java.util.List;

/** As many interviews as one likes, each held as booked, with labels that say so. */
record Week(List<String> events, List<String> labels) {
    private static final String EVENT =
            "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/test\",\"type\":\"pinbridge.%s.v1\","
                    + "\"subject\":\"%s\",\"time\":\"2026-03-01T00:00:00Z\",\"tenantid\":\"acme\",\"data\":%s}";

    static Week of(int interviews) {
        Week week = new Week(new ArrayList<>(), new ArrayList<>());
        week.add("connection", "connections/p", """
                {"connectionId":"p","subdomain":"acme","settings":{"internalDomains":["acme.example"]}}""");
        for (int user = 0; user < 5; user++) {
            week.add("ats.user", "users/" + user, """
                    {"id":"%d","email":"user%d@acme.example","firstName":"User","lastName":"Of%d"}""".formatted(user, user, user));
        }
        for (int i = 0; i < interviews; i++) {
            week.held(i);
        }
        return week;
    }

    private void held(int i) {
        String day = "2026-03-%02dT%02d".formatted(1 + i / 8, 9 + i % 8);
        add("ats.application", "applications/a" + i, """
                {"id":"a%d","jobId":"1","firstName":"Name%d","lastName":"Family%d","email":"c%d@mail.example"}""".formatted(i, i, i, i));
        add("ats.interview", "interviews/i" + i, """
                {"id":"i%d","applicationId":"a%d","status":"scheduled","startAt":"%s:00:00Z","endAt":"%s:45:00Z",
                "parts":[{"position":1,"interviewerIds":["%d"]}]}""".formatted(i, i, day, day, i % 5)
                .replace("\n", ""));
        add("call", "calls/c" + i, """
                {"callId":"c%d","source":"calendar","status":"ended","scheduledStart":"%s:00:00Z","scheduledEnd":"%s:45:00Z",
                "participants":[{"email":"user%d@acme.example"},{"email":"c%d@mail.example","name":"Name%d Family%d"}]}""".formatted(i, day, day, i % 5, i, i, i).replace("\n", ""));
        labels.add("""
                {"tenantid":"acme","callId":"c%d","expect":{"status":"matched","targets":[{"interviewId":"i%d"}]}}""".formatted(i, i));
    }

    private void add(String type, String subject, String data) {
        events.add(EVENT.formatted(subject, type, subject, data.strip()));
    }
}
