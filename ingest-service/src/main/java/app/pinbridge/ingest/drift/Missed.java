package app.pinbridge.ingest.drift;

import java.util.List;

/**
 * Ids of records that looking for changes had missed.
 *
 * @param fresh that Pinpoint has and that were never sent, or sent as gone
 * @param changed whose present state was not sent
 * @param gone that Pinpoint no longer has
 */
public record Missed(List<String> fresh, List<String> changed, List<String> gone) {
    public Missed {
        fresh = List.copyOf(fresh);
        changed = List.copyOf(changed);
        gone = List.copyOf(gone);
    }
}
