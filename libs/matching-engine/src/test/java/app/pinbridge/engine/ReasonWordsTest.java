package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Match.Reason;
import app.pinbridge.contracts.ReasonCode;
import org.junit.jupiter.api.Test;

/** Reasons name what a recruiter has to change. */
class ReasonWordsTest {
    private static final String LUCIA = "lucia.ferrer@mail.example";

    @Test
    void namesakesAreToldApartByJobAndTime() {
        Reason reason = new Scene()
                .job("11", "Analyst", "")
                .application("20", "Lucía Ferrer", "one@mail.example")
                .application("21", "Lucía Ferrer", "two@mail.example", "jobId=11")
                .interview("30", "20", "10:00", "", "1")
                .interview("31", "21", "10:00", "", "1")
                .call("c")
                .at("10:00")
                .ben()
                .guest("", "Lucía Ferrer")
                .answer()
                .match()
                .reason();

        assertThat(reason.message())
                .contains("Lucía Ferrer (Analyst, 3 March, 10:00 UTC)")
                .contains("Lucía Ferrer (Data Engineer, 3 March, 10:00 UTC)");
    }

    @Test
    void aMissingPermissionIsNamed() {
        Reason reason = new Scene()
                .sync("interviews", "readable=false")
                .call("c")
                .at("10:00")
                .ben()
                .guest(LUCIA, "")
                .answer()
                .match()
                .reason();

        assertThat(reason.code()).isEqualTo(ReasonCode.PERMISSION_MISSING);
        assertThat(reason.message()).contains("may not read interviews");
        assertThat(reason.remedy()).contains("read access to interviews");
    }

    @Test
    void whoIsOnlyInTheTalentPipelineIsToBeAddedToTheJob() {
        Reason reason = new Scene()
                .seeker("7", "Lucía Ferrer", LUCIA)
                .call("c")
                .at("10:00")
                .ben()
                .guest("", "Lucía Ferrer")
                .answer()
                .match()
                .reason();

        assertThat(reason.code()).isEqualTo(ReasonCode.MISSING_IN_ATS_CALL);
        assertThat(reason.remedy())
                .startsWith("Add Lucía Ferrer to the job in Pinpoint")
                .contains("pipeline record");
    }
}
