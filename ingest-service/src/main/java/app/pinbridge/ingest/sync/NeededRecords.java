package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.Cursor;
import app.pinbridge.ingest.reading.ReadPage;
import app.pinbridge.ingest.reading.Readers;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Answer.Failed;
import app.pinbridge.pinpoint.answer.Answer.Ok;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.answer.Failure.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches what interviews need: from interview to person to job. What Pinpoint refuses is left for the scan of its kind to
 * find out about.
 */
final class NeededRecords {
    /** Up to so many are asked for one by one; of more the list is read to its end, for the next pages need others of it. */
    private static final int FEW = 3;

    private final Needs needs;
    private final SyncedConnection connection;
    private final PinpointClient client;
    private final int pageSize;

    NeededRecords(Needs needs, SyncedConnection connection, PinpointClient client, int pageSize) {
        this.needs = needs;
        this.connection = connection;
        this.client = client;
        this.pageSize = pageSize;
    }

    Answer<List<Snapshot>> of(ReadPage page) {
        List<Snapshot> needed = new ArrayList<>();
        for (Resource people : List.of(Resource.JOB_SEEKERS, Resource.APPLICATIONS)) {
            Optional<Failure> failure = oneByOne(people, needs.people(connection, page, people), needed);
            if (failure.isPresent()) {
                return Answer.failed(failure.get());
            }
        }
        List<Snapshot> all = new ArrayList<>(page.snapshots());
        all.addAll(needed);
        Set<String> jobs = needs.jobs(connection, all);
        Optional<Failure> failure = jobs.size() <= FEW ? oneByOne(Resource.JOBS, jobs, needed) : fromList(needed);
        return failure.<Answer<List<Snapshot>>>map(Answer::failed).orElseGet(() -> Answer.ok(needed));
    }

    private Optional<Failure> oneByOne(Resource resource, Set<String> ids, List<Snapshot> found) {
        for (String id : ids) {
            switch (Readers.of(resource).one(client, id)) {
                case Ok<List<Snapshot>>(List<Snapshot> snapshots) -> found.addAll(snapshots);
                case Failed<List<Snapshot>>(Refused refused)
                when refused.status() == 404 -> {
                    continue;
                }
                case Failed<List<Snapshot>>(Failure failure) -> {
                    return unlessRefused(failure);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Failure> fromList(List<Snapshot> found) {
        Optional<Cursor> next = Optional.of(Cursor.START);
        while (next.isPresent()) {
            switch (Readers.of(Resource.JOBS).all(client, next.get(), pageSize)) {
                case Ok<ReadPage>(ReadPage page) -> {
                    found.addAll(page.snapshots());
                    next = page.next();
                }
                case Failed<ReadPage>(Failure failure) -> {
                    return unlessRefused(failure);
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Failure> unlessRefused(Failure failure) {
        return switch (failure.code()) {
            case PERMISSION_MISSING, NOT_FOUND, BAD_REQUEST -> Optional.empty();
            default -> Optional.of(failure);
        };
    }
}
