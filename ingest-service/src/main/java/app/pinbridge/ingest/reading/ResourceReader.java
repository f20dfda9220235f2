package app.pinbridge.ingest.reading;

import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import java.time.Instant;
import java.util.List;

/** Reads one kind of record. */
public interface ResourceReader {

    /** How much there is; also tells whether the key may read it. */
    Answer<Extent> extent(PinpointClient client);

    /** A page of all records, newest first where Pinpoint can do that. */
    Answer<ReadPage> all(PinpointClient client, Cursor cursor, int size);

    /**
     * A page of what changed since an instant, by Pinpoint's clock; may hold more than that. Kinds that Pinpoint cannot order
     * by time answer with all.
     */
    Answer<ReadPage> changes(PinpointClient client, Instant since, Cursor cursor, int size);

    /** One record, and others that came along; refused with {@code NOT_FOUND} when it is gone. */
    Answer<List<Snapshot>> one(PinpointClient client, String id);
}
