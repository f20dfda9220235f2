package app.pinbridge.ingest.ats;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsInterview;
import app.pinbridge.contracts.AtsJob;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.AtsUser;
import app.pinbridge.contracts.EventData;
import java.util.List;
import java.util.Optional;

/** What is sent of a record that Pinpoint no longer has. */
public final class Gone {
    private Gone() {}

    /**
     * The last snapshot of a record: of an interview that was known, the whole, as cancelled; of the others, whose content is
     * personal and not kept, the id alone, and of what it was merged into.
     */
    public static EventData snapshot(
            Resource resource, String id, Optional<AtsInterview> known, Optional<String> mergedInto) {
        String survivor = mergedInto.orElse(null);
        return switch (resource) {
            case USERS -> new AtsUser(id, null, null, null, null, true);
            case JOBS -> new AtsJob(id, null, null, null, null, null, null, null, List.of(), true);
            case JOB_SEEKERS ->
                new AtsJobSeeker(id, null, null, null, null, null, null, false, false, null, survivor, true);
            case APPLICATIONS ->
                new AtsApplication(
                        id, null, null, null, null, null, null, null, null, false, false, null, null, null, survivor,
                        true);
            case INTERVIEWS ->
                known.map(InterviewMapping::cancelled)
                        .orElseGet(
                                () -> new AtsInterview(id, null, null, null, null, null, null, List.of(), null, true));
        };
    }
}
