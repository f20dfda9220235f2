package app.pinbridge.ingest.status;

import app.pinbridge.ingest.ats.Resource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the lack of each permission costs. */
public enum Cost {
    APPLICATION("Applications cannot be read: calls cannot be matched to candidates, and no notes are posted."),
    CANDIDATE(
            "The talent pipeline cannot be read: interviews with people who have not applied to a job are not matched."),
    COMMENT("Comments cannot be written: links to notes do not appear in Pinpoint."),
    INTERVIEW("Interviews cannot be read: calls are not scheduled, and are matched by the candidate's address alone."),
    JOB("Jobs cannot be read: calls show no job, stage or location, and recruiters and hiring managers get no access."),
    SCORECARD("Scorecards cannot be read: ratings are not shown beside notes."),
    USER("Users cannot be read: interviewers are not recognised, and recruiters and hiring managers get no access.");

    private final String sentence;

    Cost(String sentence) {
        this.sentence = sentence;
    }

    /** The permission as events name it, e.g. {@code interview}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it costs, a sentence for the customer. */
    public String sentence() {
        return sentence;
    }

    /** Whether the connection counts as degraded without it. */
    boolean isNeeded() {
        return this != CANDIDATE && this != SCORECARD;
    }

    /** The permission without which records of a kind cannot be read. */
    static Cost ofLacking(Resource resource) {
        return switch (resource) {
            case USERS -> USER;
            case JOBS -> JOB;
            case JOB_SEEKERS -> CANDIDATE;
            case APPLICATIONS -> APPLICATION;
            case INTERVIEWS -> INTERVIEW;
        };
    }

    /**
     * What is missing in all: what the check of the key found, corrected by what was found since.
     *
     * @param lacking permissions that the check found missing
     */
    static List<Cost> missing(List<String> lacking, List<Resource> readable, List<Resource> unreadable) {
        List<Cost> foundGiven = readable.stream().map(Cost::ofLacking).toList();
        return Stream.concat(
                        lacking.stream()
                                .map(Cost::named)
                                .flatMap(Optional::stream)
                                .filter(cost -> !foundGiven.contains(cost)),
                        unreadable.stream().map(Cost::ofLacking))
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Cost> named(String id) {
        return Stream.of(values()).filter(cost -> cost.id().equals(id)).findFirst();
    }
}
