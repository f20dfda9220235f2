package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.pinpoint.answer.Page;
import java.util.List;
import java.util.Optional;

/**
 * One page that was read.
 *
 * @param snapshots the records, those that others need first; other kinds may be among them
 * @param unreadable ids of records of the kind itself that are there but could not be understood
 * @param received rows of the kind itself
 * @param next where to go on; empty at the end
 * @param source the page as Pinpoint sent it
 */
public record ReadPage(
        List<Snapshot> snapshots, List<String> unreadable, int received, Optional<Cursor> next, Page<?> source) {

    public ReadPage {
        snapshots = List.copyOf(snapshots);
        unreadable = List.copyOf(unreadable);
    }

    /** The same page with the records as they can be believed. */
    public ReadPage with(List<Snapshot> believed) {
        return new ReadPage(believed, unreadable, received, next, source);
    }

    /** Whether it is not the first of its list by number: rows that went meanwhile may have moved others out of sight. */
    public boolean isDeep() {
        return source.number() > 1;
    }

    /** The records of one kind. */
    public List<Snapshot> of(Resource resource) {
        return snapshots.stream()
                .filter(snapshot -> snapshot.resource() == resource)
                .toList();
    }
}
