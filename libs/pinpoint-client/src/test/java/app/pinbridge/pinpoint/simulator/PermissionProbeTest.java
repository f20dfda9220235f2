package app.pinbridge.pinpoint.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import app.pinbridge.pinpoint.Permission;
import app.pinbridge.pinpoint.Permission.Granted;
import app.pinbridge.pinpoint.Permission.Level;
import app.pinbridge.pinpoint.Permission.Missing;
import app.pinbridge.pinpoint.Permission.NotOffered;
import app.pinbridge.pinpoint.Permission.Unclear;
import app.pinbridge.pinpoint.PermissionCategory;
import app.pinbridge.pinpoint.PinpointClient;
import app.pinbridge.pinpoint.answer.ErrorCode;
import app.pinbridge.simulator.keys.Access;
import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.quirk.Quirk;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a key may do is found out by trying, without a trace in Pinpoint. */
class PermissionProbeTest {
    private static final String DENIED = "You do not have permission to perform this action";

    private final SimulatedPinpoint pinpoint = new SimulatedPinpoint();

    @AfterEach
    void nothing_was_written() {
        assertThat(pinpoint.simulator().writes().after(0)).isEmpty();
        pinpoint.close();
    }

    @Test
    void a_key_that_may_do_everything_is_found_to() {
        Map<PermissionCategory, Permission> found = probeAll(pinpoint.client());

        assertThat(found)
                .containsEntry(PermissionCategory.APPLICATION, new Granted(Level.READ))
                .containsEntry(PermissionCategory.CANDIDATE, new Granted(Level.READ))
                .containsEntry(PermissionCategory.COMMENT, new Granted(Level.WRITE))
                .containsEntry(PermissionCategory.INTERVIEW, new Granted(Level.READ))
                .containsEntry(PermissionCategory.JOB, new Granted(Level.READ))
                .containsEntry(PermissionCategory.USER, new Granted(Level.READ))
                .containsEntry(PermissionCategory.SCORECARD, new NotOffered());
    }

    @Test
    void a_weak_key_is_found_to_be_weak() {
        Map<PermissionCategory, Permission> found = probeAll(pinpoint.weakClient());

        assertThat(found)
                .containsEntry(PermissionCategory.APPLICATION, new Granted(Level.READ))
                .containsEntry(PermissionCategory.JOB, new Granted(Level.READ))
                .containsEntry(PermissionCategory.COMMENT, new Granted(Level.READ))
                .containsEntry(PermissionCategory.INTERVIEW, new Missing(DENIED))
                .containsEntry(PermissionCategory.USER, new Missing(DENIED))
                .containsEntry(PermissionCategory.CANDIDATE, new Missing(DENIED));
    }

    @ParameterizedTest
    @EnumSource(
            value = Category.class,
            names = {"APPLICATION", "COMMENT", "INTERVIEW", "JOB", "USER", "CANDIDATE"})
    void a_permission_that_is_missing_costs_that_one_alone(Category category) {
        pinpoint.simulator().keys().change(pinpoint.key(), all -> all.with(category, Access.NONE));

        Map<PermissionCategory, Permission> found = probeAll(pinpoint.client());

        assertThat(found.remove(PermissionCategory.valueOf(category.name()))).isEqualTo(new Missing(DENIED));
        assertThat(found.values()).noneMatch(Missing.class::isInstance);
    }

    @Test
    void another_wording_of_a_missing_permission_is_understood_too() {
        pinpoint.simulator().quirks().set(Quirk.PERMISSION_DENIED_TEXT, "Nope");

        assertThat(pinpoint.weakClient().probe(PermissionCategory.USER)).isEqualTo(new Missing("Nope"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"422", "404"})
    void writing_comments_is_found_out_whatever_pinpoint_says_to_a_comment_on_nobody(String behaviour) {
        pinpoint.simulator().quirks().set(Quirk.UNKNOWN_COMMENTABLE, behaviour);

        assertThat(pinpoint.client().probe(PermissionCategory.COMMENT)).isEqualTo(new Granted(Level.WRITE));
        assertThat(pinpoint.weakClient().probe(PermissionCategory.COMMENT)).isEqualTo(new Granted(Level.READ));
    }

    @Test
    void a_wrong_key_leaves_everything_unclear_and_says_why() {
        Map<PermissionCategory, Permission> found = probeAll(pinpoint.client("wrong"));

        assertThat(found.values())
                .allSatisfy(permission -> assertThat(permission)
                        .isInstanceOfSatisfying(
                                Unclear.class,
                                unclear -> assertThat(unclear.failure().code()).isEqualTo(ErrorCode.KEY_REFUSED)));
    }

    @Test
    void an_integration_that_is_not_enabled_is_no_missing_permission() {
        pinpoint.simulator().keys().enableIntegration(false);

        assertThat(pinpoint.client().probe(PermissionCategory.JOB))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.failure().code()).isEqualTo(ErrorCode.INTEGRATION_NOT_ENABLED));
    }

    private static Map<PermissionCategory, Permission> probeAll(PinpointClient client) {
        Map<PermissionCategory, Permission> found = new EnumMap<>(PermissionCategory.class);
        for (PermissionCategory category : PermissionCategory.values()) {
            found.put(category, client.probe(category));
        }
        return found;
    }
}
