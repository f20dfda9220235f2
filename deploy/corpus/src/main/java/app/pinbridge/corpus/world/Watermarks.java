package app.pinbridge.corpus.world;

import app.pinbridge.contracts.AtsSync;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How far each resource has been read from Pinpoint. */
public final class Watermarks {
    private static final List<String> RESOURCES = List.of("users", "jobs", "applications", "job_seekers", "interviews");

    private final Instant standard;
    private final Map<String, Instant> through = new HashMap<>();
    private final Set<String> unreadable = new HashSet<>();
    private final Set<String> running = new HashSet<>();

    Watermarks(Instant standard) {
        this.standard = standard;
    }

    /** The given resource has been read up to here only. */
    public void only(String resource, Instant to) {
        through.put(resource, to);
    }

    /** The first sync of the given resource still runs. */
    public void running(String resource) {
        running.add(resource);
    }

    /** The key may not read the given resource. */
    public void unreadable(String resource) {
        unreadable.add(resource);
    }

    List<AtsSync> snapshots() {
        List<AtsSync> all = new ArrayList<>();
        for (String resource : RESOURCES) {
            boolean readable = !unreadable.contains(resource);
            AtsSync.Initial initial = running.contains(resource) ? AtsSync.Initial.RUNNING : AtsSync.Initial.DONE;
            all.add(new AtsSync(
                    resource, initial, readable ? through.getOrDefault(resource, standard) : null, readable, false));
        }
        return all;
    }

    Instant changedAt() {
        return standard;
    }
}
