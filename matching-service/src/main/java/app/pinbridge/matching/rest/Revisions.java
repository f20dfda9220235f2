package app.pinbridge.matching.rest;

import app.pinbridge.kit.problem.Problem;
import app.pinbridge.matching.calls.CallDetail;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A match's revision as an entity tag, so that nobody decides against an answer that somebody changed meanwhile. */
final class Revisions {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Revisions() {}

    /** The call with its revision as the ETag. */
    static RestResponse<CallViews.Detail> tagged(CallDetail detail) {
        return RestResponse.ResponseBuilder.ok(CallViews.Detail.of(detail))
                .header("ETag", "\"" + detail.decided().match().revision() + "\"")
                .build();
    }

    /** The revision that the caller expects to stand; empty where any will do. */
    static OptionalInt expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return OptionalInt.empty();
        }
        Matcher tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) {
            throw new Problem(
                            400,
                            "revision_invalid",
                            "Not understood",
                            "Send If-Match as the call's ETag came, e.g. \"3\", or leave it out.",
                            "If-Match")
                    .asException();
        }
        return OptionalInt.of(Integer.parseInt(tag.group(1)));
    }
}
