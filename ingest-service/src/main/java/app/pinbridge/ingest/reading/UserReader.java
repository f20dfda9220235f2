package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.ats.UserMapping;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.query.UserQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Users, which Pinpoint can neither order nor filter: they are always read whole. */
final class UserReader implements ResourceReader {

    @Override
    public Answer<Extent> extent(PinpointClient client) {
        return client.users(UserQuery.all().size(1).withTotal())
                .map(page -> new Extent(page.total(), Optional.empty()));
    }

    @Override
    public Answer<ReadPage> all(PinpointClient client, Stretch stretch, Cursor cursor, int size) {
        return client.users(UserQuery.all().page(cursor.page(size), size))
                .map(page ->
                        Paging.read(page, user -> List.of(UserMapping.snapshot(user)), Paging.byNumber(page, cursor)));
    }

    @Override
    public Answer<ReadPage> changes(PinpointClient client, Instant since, Cursor cursor, int size) {
        return all(client, cursor, size);
    }

    @Override
    public Answer<List<Snapshot>> one(PinpointClient client, String id) {
        return client.user(id).map(user -> List.of(UserMapping.snapshot(user)));
    }
}
