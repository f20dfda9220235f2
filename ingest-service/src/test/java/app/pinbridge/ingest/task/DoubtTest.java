package app.pinbridge.ingest.task;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.ingest.ats.Resource;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DoubtTest {

    @Test
    void fewerThanPinpointCountsAreDoubted() {
        assertThat(Doubt.of(Resource.APPLICATIONS, 900, Optional.of(1200L), false))
                .contains(Doubt.TOO_FEW);
        assertThat(Doubt.of(Resource.JOBS, 5, Optional.of(12L), false)).contains(Doubt.TOO_FEW);
    }

    @Test
    void whatMayHaveComeSinceIsNoDoubt() {
        assertThat(Doubt.of(Resource.APPLICATIONS, 99_100, Optional.of(100_000L), false))
                .isEmpty();
        assertThat(Doubt.of(Resource.JOBS, 5, Optional.of(8L), false)).isEmpty();
    }

    @Test
    void moreThanPinpointCountsOrNoCountIsNoDoubt() {
        assertThat(Doubt.of(Resource.APPLICATIONS, 10, Optional.of(5L), false)).isEmpty();
        assertThat(Doubt.of(Resource.APPLICATIONS, 0, Optional.empty(), false)).isEmpty();
    }

    @Test
    void noUsersAndNoInterviewsAreDoubtedEachForItsReason() {
        assertThat(Doubt.of(Resource.USERS, 0, Optional.of(0L), false)).contains(Doubt.NO_USERS);
        assertThat(Doubt.of(Resource.INTERVIEWS, 0, Optional.of(0L), true)).contains(Doubt.NO_INTERVIEWS);
        assertThat(Doubt.of(Resource.INTERVIEWS, 0, Optional.of(0L), false)).isEmpty();
    }
}
