package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.JobMapping;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.query.JobQuery;
import app.pinbridge.pinpoint.query.SortKey;
import app.pinbridge.pinpoint.resource.Job;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Jobs of every visibility, with stages, location and managers. */
final class JobReader implements ResourceReader {
    private static final List<JobQuery> SHAPES =
            List.of(JobQuery.all(), JobQuery.all().withoutManagers());

    @Override
    public Answer<Extent> extent(PinpointClient client) {
        return client.jobs(JobQuery.all()
                        .bare()
                        .sortByDescending(SortKey.UPDATED_AT)
                        .size(1)
                        .withTotal())
                .map(page -> new Extent(page.total(), Paging.newest(page, Job::updatedAt)));
    }

    @Override
    public Answer<ReadPage> all(PinpointClient client, Stretch stretch, Cursor cursor, int size) {
        return Paging.richest(
                        client.refusedShapes(),
                        "jobs",
                        SHAPES,
                        shape -> client.jobs(cursor.bound()
                                .map(shape::createdAtBefore)
                                .orElse(shape)
                                .sortByDescending(SortKey.CREATED_AT)
                                .page(cursor.page(size), size)))
                .map(page -> read(page, Paging.byCreation(page, cursor, Job::createdAt)));
    }

    @Override
    public Answer<ReadPage> changes(PinpointClient client, Instant since, Cursor cursor, int size) {
        return Paging.richest(
                        client.refusedShapes(),
                        "jobs",
                        SHAPES,
                        shape -> client.jobs(
                                shape.sortByDescending(SortKey.UPDATED_AT).page(cursor.page(size), size)))
                .map(page -> read(page, Paging.byChange(page, cursor, since, Job::updatedAt)));
    }

    @Override
    public Answer<List<Snapshot>> one(PinpointClient client, String id) {
        return Paging.richest(client.refusedShapes(), "jobs", SHAPES, shape -> client.job(id, shape))
                .map(JobMapping::withManagers);
    }

    private static ReadPage read(Page<Job> page, Optional<Cursor> next) {
        return Paging.read(page, JobMapping::withManagers, next);
    }
}
