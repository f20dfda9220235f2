package app.pinbridge.ingest.status;

import app.pinbridge.ingest.ats.Resource;
import app.pinbridge.kit.permission.Need;
import java.util.List;
import java.util.stream.Stream;

/** Which permissions a key lacks: what the check of the key found, corrected by what was found since. */
final class Missing {
    private Missing() {}

    /**
     * What is missing in all.
     *
     * @param lacking permissions that were found missing when they were tried, by their names
     */
    static List<Need> of(List<String> lacking, List<Resource> readable, List<Resource> unreadable) {
        List<Need> foundGiven = readable.stream().map(Missing::toRead).toList();
        List<Need> foundMissing = unreadable.stream().map(Missing::toRead).toList();
        return Stream.of(Need.values())
                .filter(need ->
                        foundMissing.contains(need) || (lacking.contains(need.id()) && !foundGiven.contains(need)))
                .toList();
    }

    /** The permission without which records of a kind cannot be read. */
    private static Need toRead(Resource resource) {
        return switch (resource) {
            case USERS -> Need.USER;
            case JOBS -> Need.JOB;
            case JOB_SEEKERS -> Need.CANDIDATE;
            case APPLICATIONS -> Need.APPLICATION;
            case INTERVIEWS -> Need.INTERVIEW;
        };
    }
}
