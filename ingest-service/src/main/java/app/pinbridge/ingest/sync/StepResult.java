package app.pinbridge.ingest.sync;

import app.pinbridge.ingest.ats.Snapshot;
import app.pinbridge.ingest.reading.Extent;
import app.pinbridge.ingest.reading.ReadPage;
import app.pinbridge.pinpoint.answer.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one step of a task brought, before it is stored. */
sealed interface StepResult {

    /** How much there is of a kind. */
    record Measured(Extent extent) implements StepResult {}

    /**
     * How much there is by Pinpoint's count, after all of it was read.
     *
     * @param total records, where Pinpoint tells it
     * @param interviewing whether applications stand in interview stages; only asked for interviews
     */
    record Checked(Optional<Long> total, boolean interviewing) implements StepResult {}

    /**
     * A page.
     *
     * @param needed what its records refer to and was not known
     */
    record Read(ReadPage page, List<Snapshot> needed) implements StepResult {
        public Read {
            needed = List.copyOf(needed);
        }

        /** Before it was looked what its records need. */
        Read(ReadPage page) {
            this(page, List.of());
        }
    }

    /**
     * What became of records that were not seen.
     *
     * @param found as they are now
     * @param merged into which record one that is gone was merged, where Pinpoint answered with that
     * @param unreadable there, but not understood, not shown or not answered for
     */
    record Asked(List<Snapshot> found, List<String> gone, Map<String, String> merged, List<String> unreadable)
            implements StepResult {
        public Asked {
            found = List.copyOf(found);
            gone = List.copyOf(gone);
            merged = Map.copyOf(merged);
            unreadable = List.copyOf(unreadable);
        }
    }

    /**
     * A reading of much is to be divided.
     *
     * @param cuts between its parts, when records were created, latest first
     */
    record Divided(List<Instant> cuts) implements StepResult {
        public Divided {
            cuts = List.copyOf(cuts);
        }
    }

    /** There is nothing left to be asked for: the round is over. */
    record NothingLeft() implements StepResult {}

    /** Pinpoint gave nothing. */
    record Failed(Failure failure) implements StepResult {}
}
