package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.PersonMapping;
import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Page;
import app.pinbridge.pinpoint.query.JobSeekerQuery;
import app.pinbridge.pinpoint.query.SortKey;
import app.pinbridge.pinpoint.resource.JobSeeker;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Job seekers, which Pinpoint can order and not filter. */
final class JobSeekerReader implements ResourceReader {

    @Override
    public Answer<Extent> extent(PinpointClient client) {
        return client.jobSeekers(JobSeekerQuery.all()
                        .sortByDescending(SortKey.UPDATED_AT)
                        .size(1)
                        .withTotal())
                .map(page -> new Extent(page.total(), Paging.newest(page, JobSeeker::updatedAt)));
    }

    @Override
    public Answer<ReadPage> all(PinpointClient client, Stretch stretch, Cursor cursor, int size) {
        return client.jobSeekers(JobSeekerQuery.all().page(cursor.page(size), size))
                .map(page -> read(page, Paging.byNumber(page, cursor)));
    }

    @Override
    public Answer<ReadPage> changes(PinpointClient client, Instant since, Cursor cursor, int size) {
        return client.jobSeekers(JobSeekerQuery.all()
                        .sortByDescending(SortKey.UPDATED_AT)
                        .page(cursor.page(size), size))
                .map(page -> read(page, Paging.byChange(page, cursor, since, JobSeeker::updatedAt)));
    }

    @Override
    public Answer<List<Snapshot>> one(PinpointClient client, String id) {
        return client.jobSeeker(id).map(person -> List.of(PersonMapping.snapshot(person)));
    }

    private static ReadPage read(Page<JobSeeker> page, Optional<Cursor> next) {
        return Paging.read(page, person -> List.of(PersonMapping.snapshot(person)), next);
    }
}
