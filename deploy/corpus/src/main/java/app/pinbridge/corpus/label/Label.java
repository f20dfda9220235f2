package app.pinbridge.corpus.label;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a careful person would decide of one call.
 *
 * @param caseId number of the case, with a {@code t} for its twin; {@code plain} for calls without a trap
 * @param part {@code tune} or {@code report}
 * @param expect what is right in any case
 * @param anyOf the answers of which any is right; absent when {@code expect} is the only one
 * @param kind which kind of conversation, where that is determined
 */
public record Label(
        @JsonProperty("tenantid") String tenantId,
        String callId,
        @JsonProperty("case") String caseId,
        String part,
        Answer expect,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Answer> anyOf,
        @Nullable String kind,
        @Nullable AccessRule access) {

    public Label {
        anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
    }

    /** Every answer that is right. */
    public List<Answer> answers() {
        return anyOf.isEmpty() ? List.of(expect) : anyOf;
    }

    /** The same label in another tenant. */
    public Label of(String otherTenant, String otherCase) {
        return new Label(otherTenant, callId, otherCase, part, expect, anyOf, kind, access);
    }
}
