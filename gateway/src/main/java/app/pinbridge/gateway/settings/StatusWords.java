package app.pinbridge.gateway.settings;

import app.pinbridge.contracts.IntegrationStatus;
import app.pinbridge.contracts.IntegrationStatus.Progress;
import app.pinbridge.contracts.IntegrationStatus.State;
import io.quarkus.qute.TemplateExtension;
import java.util.Map;
import java.util.Optional;

/** What the states of a connection are called on the page. */
@TemplateExtension
final class StatusWords {
    private static final Map<String, String> RESOURCES = Map.of(
            "users", "People",
            "jobs", "Jobs and stages",
            "applications", "Applications",
            "job_seekers", "Talent pipeline",
            "interviews", "Interviews");
    private static final Map<String, String> CATEGORIES = Map.of(
            "application", "Application",
            "candidate", "Candidate",
            "comment", "Comment",
            "interview", "Interview",
            "job", "Job",
            "scorecard", "Scorecard",
            "user", "User");

    private static final Map<String, String> WORKING = Map.of(
            "upcoming_interviews", "Coming interviews are recorded and matched",
            "employees", "People and their roles are known",
            "history", "Past interviews can be matched");

    private StatusWords() {}

    static State stateNow(ConnectionView view) {
        IntegrationStatus status = view.status();
        return Optional.ofNullable(status == null ? null : status.state()).orElse(State.VERIFYING);
    }

    static String headline(State state) {
        return switch (state) {
            case VERIFYING -> "Getting started";
            case SYNCING -> "First sync is running";
            case LIVE -> "Connected and up to date";
            case DELAYED -> "Connected, running late";
            case DEGRADED -> "Connected, something is missing";
            case FAILED -> "Not working";
            case DISCONNECTED -> "Disconnected";
            case UNKNOWN -> "State not known";
        };
    }

    /** Colour of the badge: {@code ok busy warn bad}. */
    static String tone(State state) {
        return switch (state) {
            case LIVE -> "ok";
            case VERIFYING, SYNCING -> "busy";
            case DELAYED, DEGRADED, UNKNOWN -> "warn";
            case FAILED, DISCONNECTED -> "bad";
        };
    }

    static String label(Progress progress) {
        return RESOURCES.getOrDefault(progress.resource(), progress.resource().replace('_', ' '));
    }

    static String label(PermissionCheck check) {
        return CATEGORIES.getOrDefault(check.resource(), check.resource());
    }

    /** What already works, by its code. */
    static String working(String code) {
        return WORKING.getOrDefault(code, code.replace('_', ' '));
    }

    /** At least one, so that a bar has an end. */
    static long end(Progress progress) {
        Long total = progress.total();
        return Math.max(1, Math.max(progress.done(), total == null ? 0 : total));
    }

    static String timeLeft(IntegrationStatus status) {
        Long seconds = status.etaSeconds();
        if (seconds == null || seconds <= 0) {
            return "";
        }
        if (seconds < 90) {
            return "Less than two minutes left";
        }
        return seconds < 5400
                ? "About " + (seconds + 30) / 60 + " minutes left"
                : "About " + (seconds + 1800) / 3600 + " hours left";
    }
}
