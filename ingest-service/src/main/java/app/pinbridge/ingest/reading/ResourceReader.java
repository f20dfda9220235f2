package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads one kind of record. */
public interface ResourceReader {

    /** How much there is; also tells whether the key may read it. */
    Answer<Extent> extent(PinpointClient client);

    /** A page of all records, newest first where Pinpoint can do that. */
    default Answer<ReadPage> all(PinpointClient client, Cursor cursor, int size) {
        return all(client, Stretch.ALL, cursor, size);
    }

    /** A page of the records of a stretch, newest first; of all where Pinpoint does not know when they were created. */
    Answer<ReadPage> all(PinpointClient client, Stretch stretch, Cursor cursor, int size);

    /**
     * When the record was created that stands at a place in the list of all, newest first; empty where Pinpoint does not say.
     *
     * @param place from 0
     */
    default Answer<Optional<Instant>> createdAt(PinpointClient client, long place) {
        return Answer.ok(Optional.empty());
    }

    /**
     * A page of what changed since an instant, by Pinpoint's clock; may hold more than that. Kinds that Pinpoint cannot order
     * by time answer with all.
     */
    Answer<ReadPage> changes(PinpointClient client, Instant since, Cursor cursor, int size);

    /** One record, and others that came along; refused with {@code NOT_FOUND} when it is gone. */
    Answer<List<Snapshot>> one(PinpointClient client, String id);
}
