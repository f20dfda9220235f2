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
    public Answer<ReadPage> all(PinpointClient client, Cursor cursor, int size) {
        ApplicationQuery query = ApplicationQuery.all().sortByDescending(SortKey.CREATED_AT);
        return client.applications(cursor.before()
                        .map(query::createdAtBefore)
                        .orElse(query)
                        .page(cursor.page(size), size))
                .map(page -> read(page, Paging.byCreation(page, cursor, Application::createdAt)));
    }

    /** By a filter with an open end, ordered by id: rows enter it while it is read and none leaves but by deletion. */
    @Override
    public Answer<ReadPage> changes(PinpointClient client, Instant since, Cursor cursor, int size) {
        return client.applications(ApplicationQuery.all().updatedAtAfter(since).page(cursor.page(size), size))
                .map(page -> read(page, Paging.byNumber(page, cursor)));
    }

    @Override
    public Answer<List<Snapshot>> one(PinpointClient client, String id) {
        return client.application(id).map(application -> List.of(PersonMapping.snapshot(application)));
    }

    private static ReadPage read(Page<Application> page, Optional<Cursor> next) {
        return Paging.read(page, application -> List.of(PersonMapping.snapshot(application)), next);
    }
}
