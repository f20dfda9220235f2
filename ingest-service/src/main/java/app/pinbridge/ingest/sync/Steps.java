package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.connection.SyncedConnection;
import app.pinbridge.ingest.reading.Cursor;
import app.pinbridge.ingest.reading.Extent;
import app.pinbridge.ingest.reading.ReadPage;
import app.pinbridge.ingest.reading.Readers;
import app.pinbridge.ingest.record.HiddenPeople;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.ingest.task.ResourceStates;
import app.pinbridge.ingest.task.SyncTask;
import app.pinbridge.ingest.task.TaskKind;
import app.pinbridge.kit.database.Database;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Answer.Failed;
import app.pinbridge.pinpoint.answer.Answer.Ok;
import app.pinbridge.pinpoint.answer.Failure;
import app.pinbridge.pinpoint.budget.PageSize;
import app.pinbridge.pinpoint.exchange.Priority;
import app.pinbridge.pinpoint.exchange.Requester;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes one step of a task: asks Pinpoint, and stores nothing. */
@ApplicationScoped
public class Steps {
    private static final int FEW_CHANGES = 50;

    private final Database database;
    private final ResourceStates resources;
    private final Needs needs;
    private final HiddenPeople people;
    private final Asking asking;
    private final Beat beat;

    /** Steps at this beat. */
    public Steps(
            Database database, ResourceStates resources, Needs needs, HiddenPeople people, Asking asking, Beat beat) {
        this.database = database;
        this.resources = resources;
        this.needs = needs;
        this.people = people;
        this.asking = asking;
        this.beat = beat;
    }

    /** The next step of a task that is in a round. Of a page only what it holds, to be {@link #complete completed}. */
    StepResult take(SyncedConnection connection, SyncTask task, PinpointClient pinpoint, PageSize pageSize) {
        PinpointClient client = pinpoint.as(requester(task));
        return switch (task.phase()) {
            case IDLE, READING ->
                switch (task.kind()) {
                    case VERIFY -> measure(task, client);
                    case SANITY -> check(task, client);
                    case NEAR, WINDOW, CHANGES -> read(connection, task, client, pageSize);
                    case SCAN ->
                        divided(connection, task, client, pageSize)
                                .orElseGet(() -> read(connection, task, client, pageSize));
                };
            case ASKING -> task.kind().asks() ? asking.ask(connection, task, client) : new StepResult.NothingLeft();
        };
    }

    private static StepResult measure(SyncTask task, PinpointClient client) {
        return switch (Readers.of(task.resource()).extent(client)) {
            case Ok<Extent>(Extent extent) -> new StepResult.Measured(extent);
            case Failed<Extent>(Failure failure) -> new StepResult.Failed(failure);
        };
    }

    private static StepResult check(SyncTask task, PinpointClient client) {
        Answer<StepResult> checked = Readers.of(task.resource()).extent(client).then(extent -> {
            boolean matters =
                    task.resource() == Resource.INTERVIEWS && extent.total().orElse(0L) == 0;
            return (matters ? Readers.interviewing(client) : Answer.ok(false))
                    .map(interviewing -> new StepResult.Checked(extent.total(), interviewing));
        });
        return switch (checked) {
            case Ok<StepResult>(StepResult result) -> result;
            case Failed<StepResult>(Failure failure) -> new StepResult.Failed(failure);
        };
    }

    /** Where there is much to be read for the first time, its parts. */
    private Optional<StepResult> divided(
            SyncedConnection connection, SyncTask task, PinpointClient client, PageSize pageSize) {
        if (!task.mayBeDivided()) {
            return Optional.empty();
        }
        ResourceState state = database.asWorker(handle -> resources.get(handle, connection.number(), task.resource()));
        int parts = Division.parts(state, pageSize.size());
        return parts == 1
                ? Optional.empty()
                : switch (Division.cuts(client, state, parts)) {
                    case Failed<List<Instant>>(Failure failure) -> Optional.of(new StepResult.Failed(failure));
                    case Ok<List<Instant>>(List<Instant> cuts) ->
                        cuts.isEmpty() ? Optional.empty() : Optional.of(new StepResult.Divided(cuts));
                };
    }

    private StepResult read(SyncedConnection connection, SyncTask task, PinpointClient client, PageSize pageSize) {
        return switch (page(connection, task, client, size(task, pageSize))) {
            case Failed<ReadPage>(Failure failure) -> {
                pageSize.failed(failure);
                yield new StepResult.Failed(failure);
            }
            case Ok<ReadPage>(ReadPage page) -> {
                pageSize.received(page.source());
                yield new StepResult.Read(page);
            }
        };
    }

    /** What changed since a moment ago mostly fits a small page, and Pinpoint would fill a large one with what did not. */
    private static int size(SyncTask task, PageSize pageSize) {
        boolean isFirstOfChanges =
                task.kind() == TaskKind.CHANGES && task.cursor().equals(Cursor.START);
        return isFirstOfChanges ? Math.min(FEW_CHANGES, pageSize.size()) : pageSize.size();
    }

    /** The result of a step with what its records need, of which the ledger must know all that was read before. */
    StepResult complete(SyncedConnection connection, SyncTask task, PinpointClient pinpoint, StepResult result) {
        return switch (result) {
            case StepResult.Read(ReadPage page, var none) -> {
                PinpointClient client = pinpoint.as(requester(task));
                ReadPage believed = page.with(people.believed(connection, client, page.snapshots()));
                yield switch (needed(connection, task, client, believed)) {
                    case Ok<List<Snapshot>>(List<Snapshot> needed) ->
                        new StepResult.Read(believed, people.believed(connection, client, needed));
                    case Failed<List<Snapshot>>(Failure failure) -> new StepResult.Failed(failure);
                };
            }
            case StepResult.Measured measured -> measured;
            case StepResult.Checked checked -> checked;
            case StepResult.Asked(var found, var gone, var merged, var unreadable) ->
                new StepResult.Asked(
                        people.believed(connection, pinpoint.as(requester(task)), found), gone, merged, unreadable);
            case StepResult.Divided divided -> divided;
            case StepResult.NothingLeft nothing -> nothing;
            case StepResult.Failed failed -> failed;
        };
    }

    private Answer<ReadPage> page(SyncedConnection connection, SyncTask task, PinpointClient client, int size) {
        Cursor cursor = task.cursor();
        return switch (task.kind()) {
            case VERIFY, SANITY -> throw new IllegalStateException("a check reads no pages");
            case NEAR, WINDOW ->
                Readers.interviewsWithin(client, beat.from(task), beat.to(task), bringsPeople(task), cursor, size);
            case CHANGES -> Readers.of(task.resource()).changes(client, since(connection, task), cursor, size);
            case SCAN -> Readers.of(task.resource()).all(client, task.stretch(), cursor, size);
        };
    }

    /** Later on nearly all of them are known, and what is not is asked for. */
    private static boolean bringsPeople(SyncTask task) {
        return task.kind() == TaskKind.WINDOW && task.rounds() == 0;
    }

    private Instant since(SyncedConnection connection, SyncTask task) {
        return beat.since(database.asWorker(handle -> resources.get(handle, connection.number(), task.resource()))
                .highWater());
    }

    private Answer<List<Snapshot>> needed(
            SyncedConnection connection, SyncTask task, PinpointClient client, ReadPage page) {
        return switch (task.kind()) {
            case NEAR, WINDOW, CHANGES ->
                new NeededRecords(needs, connection, client, page.source().size(), task.attempts()).of(page);
            case VERIFY, SCAN, SANITY -> Answer.ok(List.of());
        };
    }

    private static Requester requester(SyncTask task) {
        return switch (task.kind()) {
            case VERIFY, SANITY -> new Requester(Priority.UPCOMING, "ingest.verify");
            case NEAR, CHANGES -> new Requester(Priority.UPCOMING, "ingest.poll");
            case WINDOW -> new Requester(Priority.UPCOMING, "ingest.window");
            case SCAN -> new Requester(Priority.BACKFILL, "ingest.scan");
        };
    }
}
