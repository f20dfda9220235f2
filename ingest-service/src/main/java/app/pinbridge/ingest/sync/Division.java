package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.reading.Readers;
import app.pinbridge.ingest.reading.ResourceReader;
import app.pinbridge.ingest.task.ResourceState;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.Answer;
import app.pinbridge.pinpoint.answer.Answer.Failed;
import app.pinbridge.pinpoint.answer.Answer.Ok;
import app.pinbridge.pinpoint.answer.Failure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a first reading of much is divided, so that its parts are read abreast: where the next page begins is only known from
 * the last, and Pinpoint's latency would else be what bounds it. Costs a request of one row for each cut.
 */
final class Division {
    private static final int MOST_PARTS = 6;
    /** A part ends with a page that is not full, so that it must be worth it. */
    private static final int PAGES_OF_A_PART = 8;

    private Division() {}

    /** How many parts it is worth to read a kind in; one where it is not to be divided. */
    static int parts(ResourceState state, int pageSize) {
        long pages = state.total().orElse(0L) / pageSize;
        return state.initialDone() ? 1 : Math.clamp(pages / PAGES_OF_A_PART, 1, MOST_PARTS);
    }

    /** Finds when the records were created that stand between parts of one size. */
    static Answer<List<Instant>> cuts(PinpointClient client, ResourceState state, int parts) {
        ResourceReader reader = Readers.of(state.resource());
        long total = state.total().orElse(0L);
        List<Instant> cuts = new ArrayList<>();
        for (int part = 1; part < parts; part++) {
            switch (reader.createdAt(client, total * part / parts)) {
                case Failed<Optional<Instant>>(Failure failure) -> {
                    return Answer.failed(failure);
                }
                case Ok<Optional<Instant>>(Optional<Instant> created) ->
                    created.filter(cut -> cuts.isEmpty() || cut.isBefore(cuts.getLast()))
                            .ifPresent(cuts::add);
            }
        }
        return Answer.ok(cuts);
    }
}
