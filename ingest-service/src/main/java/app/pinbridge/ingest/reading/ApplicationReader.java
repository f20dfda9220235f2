package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.PersonMapping;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.query.ApplicationQuery;
import app.pinbridge.pinpoint.query.SortKey;
import app.pinbridge.pinpoint.resource.Application;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Applications to jobs of every visibility. */
final class ApplicationReader implements ResourceReader {

    @Override
    public Answer<Extent> extent(PinpointClient client) {
        return client.applications(ApplicationQuery.all()
                        .sortByDescending(SortKey.UPDATED_AT)
                        .size(1)
                        .withTotal())
                .map(page -> new Extent(page.total(), Paging.newest(page, Application::updatedAt)));
    }

    @Override
    public Answer<ReadPage> all(PinpointClient client, Stretch stretch, Cursor cursor, int size) {
        ApplicationQuery latestFirst = ApplicationQuery.all().sortByDescending(SortKey.CREATED_AT);
        ApplicationQuery query =
                stretch.after().map(latestFirst::createdAtAfter).orElse(latestFirst);
        return client.applications(cursor.bound()
                        .or(stretch::before)
                        .map(query::createdAtBefore)
                        .orElse(query)
                        .page(cursor.page(size), size))
                .map(page -> read(page, Paging.byCreation(page, cursor, Application::createdAt)));
    }

    @Override
    public Answer<Optional<Instant>> createdAt(PinpointClient client, long place) {
        return client.applications(ApplicationQuery.all()
                        .sortByDescending(SortKey.CREATED_AT)
                        .page(Math.toIntExact(place) + 1, 1))
                .map(page -> Paging.newest(page, Application::createdAt));
    }

    /**
     * In the order of changes: what changes while it is read moves to the end, which is still to come, and what is deleted
     * shifts nothing, for the next page begins at an instant.
     */
    @Override
    public Answer<ReadPage> changes(PinpointClient client, Instant since, Cursor cursor, int size) {
        return client.applications(ApplicationQuery.all()
                        .updatedAtAfter(cursor.bound().orElse(since))
                        .sortBy(SortKey.UPDATED_AT)
                        .page(cursor.page(size), size))
                .map(page -> read(page, Paging.inOrderOfChange(page, cursor, Application::updatedAt)));
    }

    @Override
    public Answer<List<Snapshot>> one(PinpointClient client, String id) {
        return client.application(id).map(application -> List.of(PersonMapping.snapshot(application)));
    }

    private static ReadPage read(Page<Application> page, Optional<Cursor> next) {
        return Paging.read(page, application -> List.of(PersonMapping.snapshot(application)), next);
    }
}
