package app.pinbridge.simulator.model;

import java.time.Instant;

/**
 * A comment on an application or a job seeker; never changed, never deleted.
 *
 * @param userId the author; for comments made through the API the company's system user
 */
public record Comment(
        long id, String bodyText, Owner commentable, boolean privateComment, long userId, Instant createdAt)
        implements Entity {
    @Override
    public Kind kind() {
        return Kind.COMMENTS;
    }
}
