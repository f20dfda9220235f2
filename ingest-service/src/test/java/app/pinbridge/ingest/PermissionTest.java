package app.pinbridge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.contracts.Connection.Permission;
import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.State;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.keys.Permissions;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Neighbourhood.class)
class PermissionTest {

    @Test
    void aMissingPermissionCostsOneFeatureAndHealsWhenItIsGiven() {
        try (Customer acme = Customer.with(60)) {
            allow(acme, Category.INTERVIEW, Access.NONE);
            acme.connect();
            IntegrationStatus degraded = acme.await(State.DEGRADED);
            assertThat(degraded.code()).isEqualTo("permission_missing");
            assertThat(degraded.remedy()).contains("interview");
            assertThat(acme.sync("interviews").readable()).isFalse();
            assertThat(acme.sync("applications").readable()).isTrue();
            assertThat(acme.completions().getFirst().missing())
                    .anyMatch(cost -> cost.startsWith("Interviews cannot be read"));

            allow(acme, Category.INTERVIEW, Access.READ);

            acme.await(State.LIVE);
            acme.hasAll();
            assertThat(acme.sync("interviews").readable()).isTrue();
            assertThat(acme.completions()).hasSize(1);
        }
    }

    @Test
    void aMissingRightToWriteCommentsIsToldAndThatItWasGivenIsNoticedByItself() {
        try (Customer acme = Customer.with(20)) {
            allow(acme, Category.COMMENT, Access.READ);
            acme.checkedForComments(Permission.READ);
            acme.connect();
            IntegrationStatus degraded = acme.await(State.DEGRADED);
            assertThat(degraded.message()).contains("Comments cannot be written");
            assertThat(degraded.remedy()).contains("comment").doesNotContain("scorecard");

            allow(acme, Category.COMMENT, Access.WRITE);

            acme.await(State.LIVE);
            assertThat(acme.pinpoint.writes().after(0)).isEmpty();
        }
    }

    @Test
    void aPermissionThatIsWithdrawnLaterLeavesWhatWasKnown() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);

            allow(acme, Category.USER, Access.NONE);

            acme.await(State.DEGRADED);
            long interview = acme.pinpoint.world().interviews().idAt(0);
            acme.pinpoint.edits().interviews().rearrange(interview, List.of());
            acme.hasAllBut("interviews/" + interview);
            assertThat(acme.sync("users").readable()).isFalse();
            allow(acme, Category.USER, Access.READ);
            acme.await(State.LIVE);
        }
    }

    @Test
    void aRevokedKeyStopsTheConnectionAndANewOneContinuesIt() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);

            acme.pinpoint.keys().revoke("full-key");

            IntegrationStatus failed = acme.await(State.FAILED);
            assertThat(failed.code()).isEqualTo("key_refused");
            assertThat(failed.remedy()).isNotBlank();
            acme.pinpoint.keys().put("other-key", Permissions.full());
            acme.rotate("other-key");
            acme.await(State.LIVE);
            assertThat(acme.completions()).hasSize(1);
        }
    }

    @Test
    void aKeyThatWasReplacedUnheardOfIsFetchedAnewBeforeAnythingFails() {
        try (Customer acme = Customer.with(60)) {
            acme.connect();
            acme.await(State.LIVE);
            acme.pinpoint.keys().put("other-key", Permissions.full());
            acme.replaceKeyUnheardOf("other-key");
            acme.pinpoint.keys().revoke("full-key");
            long user = acme.pinpoint.world().users().idAt(0);

            acme.pinpoint.edits().company().leave(user);

            acme.awaitThat(
                    "the leaver", () -> acme.records().get("users/" + user).deleted());
            assertThat(acme.statuses()).noneMatch(status -> status.state() == State.FAILED);
        }
    }

    private static void allow(Customer customer, Category category, Access access) {
        customer.pinpoint.keys().change("full-key", permissions -> permissions.with(category, access));
    }
}
