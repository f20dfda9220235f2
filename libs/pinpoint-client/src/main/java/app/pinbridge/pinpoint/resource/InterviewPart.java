package app.pinbridge.pinpoint.resource;

import app.pinbridge.pinpoint.jsonapi.Link;
import app.pinbridge.pinpoint.jsonapi.Relation;
import app.pinbridge.pinpoint.jsonapi.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One room of an interview, with its own video link and interviewers.
 *
 * @param interviewersKnown false when Pinpoint did not say who interviews; an empty list is then no statement
 * @param interviewerIds more may be listed than come: a part can be a pool
 * @param interviewers those of them that the answer brought along
 */
public record InterviewPart(
        String id,
        @Nullable Integer position,
        @Nullable String joinUrl,
        @Nullable String providerName,
        boolean interviewersKnown,
        List<String> interviewerIds,
        List<User> interviewers) {

    public InterviewPart {
        interviewerIds = List.copyOf(interviewerIds);
        interviewers = List.copyOf(interviewers);
    }

    /** Reads an included part. */
    static InterviewPart read(Row row) {
        Relation users = row.relation("interviewing_users");
        return new InterviewPart(
                row.id(),
                row.number("position"),
                row.text("conferencing_join_url"),
                row.text("conferencing_provider_name"),
                users.known(),
                users.links().stream().map(Link::id).distinct().toList(),
                users.rows().stream().map(User::read).toList());
    }
}
