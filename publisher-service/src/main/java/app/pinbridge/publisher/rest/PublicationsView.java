package app.pinbridge.publisher.rest;

import app.pinbridge.publisher.people.PublicationList;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was posted for a call, as JSON. */
public record PublicationsView(List<ItemView> items) {

    /** One comment. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ItemView(
            String what,
            String outcome,
            @Nullable String commentId,
            Instant at,
            String postedBy,
            @Nullable String reason) {}

    static PublicationsView of(List<PublicationList.Item> items) {
        return new PublicationsView(items.stream()
                .map(item -> new ItemView(
                        item.what(),
                        item.outcome(),
                        item.commentId().orElse(null),
                        item.at(),
                        item.postedBy(),
                        item.reason().orElse(null)))
                .toList());
    }
}
