package app.pinbridge.simulator.api;

import app.pinbridge.simulator.keys.Category;
import app.pinbridge.simulator.query.Listing;
import app.pinbridge.simulator.query.Listings;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import java.util.Optional;

/** The resources that have an address of their own. */
enum Endpoint {
    APPLICATIONS(Category.APPLICATION),
    COMMENTS(Category.COMMENT),
    INTERVIEWS(Category.INTERVIEW),
    JOBS(Category.JOB),
    JOB_SEEKERS(Category.CANDIDATE),
    USERS(Category.USER);

    private final Category category;

    Endpoint(Category category) {
        this.category = category;
    }

    Category category(Quirks quirks) {
        boolean asApplication = this == JOB_SEEKERS && quirks.is(Quirk.JOB_SEEKERS_PERMISSION, "application");
        return asApplication ? Category.APPLICATION : category;
    }

    Listing<?> listing(Listings listings) {
        return switch (this) {
            case APPLICATIONS -> listings.applications();
            case COMMENTS -> listings.comments();
            case INTERVIEWS -> listings.interviews();
            case JOBS -> listings.jobs();
            case JOB_SEEKERS -> listings.jobSeekers();
            case USERS -> listings.users();
        };
    }

    static Optional<Endpoint> of(String segment) {
        for (Endpoint endpoint : values()) {
            if (endpoint.name().equalsIgnoreCase(segment)) {
                return Optional.of(endpoint);
            }
        }
        return Optional.empty();
    }
}
