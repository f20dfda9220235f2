package app.pinbridge.engine;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** One call of a {@link Scene}. It is a held interview with notes unless said otherwise. */
final class CallScene {
    private final Scene scene;
    private final String id;
    private final ObjectNode data;
    private final ArrayNode participants;

    CallScene(Scene scene, String id) {
        this.scene = scene;
        this.id = id;
        this.data = Scene.json(
                "callId=" + id + "; source=calendar; meetingType=job_interview; status=ended; title=Interview");
        this.participants = data.putArray("participants");
        data.putObject("notes").put("readyAt", "2026-03-03T18:00:00Z").put("url", "https://notes.example/" + id);
    }

    /** Scheduled and held from a time on, for three quarters of an hour. */
    CallScene at(String start) {
        return scheduled(start, 45).held(start, 45);
    }

    CallScene scheduled(String start, int minutes) {
        data.put("scheduledStart", Scene.instant(start));
        data.put(
                "scheduledEnd",
                Instant.parse(Scene.instant(start)).plusSeconds(60L * minutes).toString());
        return this;
    }

    CallScene held(String start, int minutes) {
        data.put("startedAt", Scene.instant(start));
        data.put(
                "endedAt",
                Instant.parse(Scene.instant(start)).plusSeconds(60L * minutes).toString());
        return this;
    }

    CallScene with(String fields) {
        data.setAll(Scene.json(fields));
        return this;
    }

    CallScene without(String field) {
        data.remove(field);
        return this;
    }

    CallScene room(String url) {
        data.put("conferencingUrl", url);
        return this;
    }

    CallScene ben() {
        return guest("ben@acme.example", "Ben Okafor", "");
    }

    CallScene guest(String email, String name) {
        return guest(email, name, "");
    }

    CallScene guest(String email, String name, String more) {
        ObjectNode participant = Scene.json("invited=true; attended=true; " + more);
        if (!email.isEmpty()) {
            participant.put("email", email);
        }
        if (!name.isEmpty()) {
            participant.put("name", name);
        }
        participants.add(participant);
        return this;
    }

    CallScene uid(String uid) {
        data.putObject("calendar").put("uid", uid);
        return this;
    }

    CallScene organizer(String email) {
        data.putObject("organizer").put("email", email);
        return this;
    }

    Scene end() {
        return scene.add("pinbridge.call.v1", "calls/" + id, data);
    }

    Scene.Answer answer() {
        return end().answer(id);
    }
}
