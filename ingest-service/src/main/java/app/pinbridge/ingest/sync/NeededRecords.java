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
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.pinpoint.answer.Failure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fetches what interviews need: from interview to person to job. What Pinpoint refuses is left for the scan of its kind to
 * find out about; and so is, after some tries, what it has no answer for though it shows the page: interviews wait no longer.
 */
final class NeededRecords {
    /** Up to so many are asked for one by one; of more the list is read to its end, for the next pages need others of it. */
    private static final int FEW = 3;

    private final Needs needs;
    private final SyncedConnection connection;
    private final PinpointClient client;
    private final int pageSize;
    private final boolean isPatient;

    /** @param tries how often in a row the page could not be completed */
    NeededRecords(Needs needs, SyncedConnection connection, PinpointClient client, int pageSize, int tries) {
        this.needs = needs;
        this.connection = connection;
        this.client = client;
        this.pageSize = pageSize;
        this.isPatient = tries < Asking.TRIES;
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
        Optional<Failure> failure = jobs.size() <= FEW ? oneByOne(Resource.JOBS, jobs, needed) : fromList(jobs, needed);
        return failure.<Answer<List<Snapshot>>>map(Answer::failed).orElseGet(() -> Answer.ok(needed));
    }

    private Optional<Failure> oneByOne(Resource resource, Set<String> ids, List<Snapshot> found) {
        int refused = 0;
        for (String id : ids) {
            Answer<List<Snapshot>> answer = Readers.of(resource).one(client, id);
            if (answer instanceof Ok<List<Snapshot>>(List<Snapshot> snapshots)) {
                found.addAll(snapshots);
            }
            if (answer instanceof Failed<List<Snapshot>>(Failure failure) && isToBeTriedAgain(failure)) {
                return Optional.of(failure);
            }
            if (answer instanceof Failed<List<Snapshot>>(Failure failure) && failure.code() != ErrorCode.NOT_FOUND) {
                refused++;
            }
            if (refused == FEW) {
                needs.refused(connection, resource);
                return Optional.empty();
            }
            if (found.stream().noneMatch(snapshot -> snapshot.id().equals(id))) {
                needs.absent(connection, resource, List.of(id));
            }
        }
        return Optional.empty();
    }

    /** What the list does not show either is not looked for in it again at the next page. */
    private Optional<Failure> fromList(Set<String> ids, List<Snapshot> found) {
        Optional<Cursor> next = Optional.of(Cursor.START);
        while (next.isPresent()) {
            switch (Readers.of(Resource.JOBS).all(client, next.get(), pageSize)) {
                case Ok<ReadPage>(ReadPage page) -> {
                    found.addAll(page.snapshots());
                    next = page.next();
                }
                case Failed<ReadPage>(Failure failure) -> {
                    if (isToBeTriedAgain(failure)) {
                        return Optional.of(failure);
                    }
                    needs.refused(connection, Resource.JOBS);
                    return Optional.empty();
                }
            }
        }
        Set<String> absent = new HashSet<>(ids);
        found.forEach(snapshot -> absent.remove(snapshot.id()));
        needs.absent(connection, Resource.JOBS, absent);
        return Optional.empty();
    }

    private boolean isToBeTriedAgain(Failure failure) {
        return !isOfTheRecord(failure) && (isPatient || !Asking.mayBeOfTheRecord(failure));
    }

    /** Whether Pinpoint keeps what was asked for to itself, and asking again will not help. */
    private static boolean isOfTheRecord(Failure failure) {
        return switch (failure.code()) {
            case PERMISSION_MISSING, NOT_FOUND, BAD_REQUEST, UNREADABLE -> true;
            default -> false;
        };
    }
}
