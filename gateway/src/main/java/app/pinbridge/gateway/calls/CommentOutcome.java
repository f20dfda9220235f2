package app.pinbridge.gateway.calls;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a comment stands, as publisher-service says it to people: the contract's outcomes, and what is not over yet. */
enum CommentOutcome {
    @JsonProperty("posted")
    POSTED,
    @JsonProperty("already_posted")
    ALREADY_POSTED,
    @JsonProperty("held")
    HELD,
    /** Not there: refused by Pinpoint, or called off before it was sent; the reason tells which. */
    @JsonProperty("rejected")
    REJECTED,
    /** On its way, or waiting for its turn. */
    @JsonProperty("pending")
    PENDING,
    /** The answer was lost, or the service says more than this version knows. */
    @JsonEnumDefaultValue
    @JsonProperty("unknown")
    UNKNOWN
}
