package app.pinbridge.contracts;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a call belongs to ({@code calls/{id}} on {@code match-results}): the answer that downstream consumers build on.
 *
 * @param revision rises with each changed answer
 * @param targets what it matched; empty unless {@link Status#MATCHED}
 * @param confidence 0..1: the probability that the targets are right; when not matched, that of the first suggestion,
 *     absent without one
 * @param reason why it is not a plain match
 * @param warnings matched, yet something disagrees
 * @param suggestions ranked, for {@link Status#REVIEW}
 * @param duplicateOf the call that stands for this meeting when it was recorded twice
 * @param atsUrl deep link to the matched entry
 * @param access who may see the call
 * @param denied who may not, which beats access
 * @param explanation ordered evidence that sums to the decision
 * @param decidedBy {@code rules} or a person's e-mail
 * @param model version of rules and weights
 * @param inputs the snapshots that it was decided from
 */
public record Match(
        String callId,
        int revision,
        @Nullable Status status,
        @Nullable Kind kind,
        List<Target> targets,
        @Nullable Double confidence,
        @Nullable Reason reason,
        List<ReasonCode> warnings,
        List<Suggestion> suggestions,
        @Nullable PublicationGate publication,
        @Nullable String duplicateOf,
        @Nullable Enrichment enrichment,
        @Nullable String atsUrl,
        List<Access> access,
        List<Access> denied,
        List<Evidence> explanation,
        @Nullable String decidedBy,
        @Nullable String model,
        List<Input> inputs,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean deleted)
        implements EventData {

    public Match {
        targets = Lists.orEmpty(targets);
        warnings = Lists.orEmpty(warnings);
        suggestions = Lists.orEmpty(suggestions);
        access = Lists.orEmpty(access);
        denied = Lists.orEmpty(denied);
        explanation = Lists.orEmpty(explanation);
        inputs = Lists.orEmpty(inputs);
    }

    @Override
    public String subjectId() {
        return callId;
    }

    /** How far an answer goes. */
    public enum Status {
        @JsonProperty("matched")
        MATCHED,
        /** Ranked suggestions; nothing is published. */
        @JsonProperty("review")
        REVIEW,
        /** More is coming. */
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("unmatched")
        UNMATCHED,
        /** No hiring call. */
        @JsonProperty("ignored")
        IGNORED,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /** What sort of conversation it was. */
    public enum Kind {
        @JsonProperty("interview")
        INTERVIEW,
        @JsonProperty("debrief")
        DEBRIEF,
        @JsonProperty("intake")
        INTAKE,
        @JsonProperty("reference")
        REFERENCE,
        @JsonProperty("other")
        OTHER,
        @JsonEnumDefaultValue
        @JsonProperty("unknown")
        UNKNOWN
    }

    /**
     * Why it is not a plain match.
     *
     * @param message one sentence that a recruiter understands
     * @param remedy the one change that would fix it
     */
    public record Reason(
            ReasonCode code,
            @Nullable String message,
            @Nullable String remedy) {}

    /** A target that may be meant, with its probability, 0..1. */
    public record Suggestion(
            @Nullable String interviewId,
            @Nullable String applicationId,
            @Nullable String jobSeekerId,
            @Nullable String jobId,
            double probability) {}

    /** Whether the link to the notes may be posted, and if not, why. */
    public record PublicationGate(
            Decision decision, @Nullable ReasonCode reason) {

        /** May the link be posted? */
        public enum Decision {
            /** It may be posted now. */
            @JsonProperty("allow")
            ALLOW,
            /** Matched, but not to be posted until the reason falls away. */
            @JsonProperty("hold")
            HOLD,
            /** There is nothing to publish. */
            @JsonProperty("none")
            NONE,
            @JsonEnumDefaultValue
            @JsonProperty("unknown")
            UNKNOWN
        }
    }

    /** What the ATS adds to the call; {@code stage} as of the call. */
    public record Enrichment(
            @Nullable String candidateName,
            @Nullable String jobTitle,
            @Nullable String stage,
            @Nullable String location,
            List<String> interviewers) {

        public Enrichment {
            interviewers = Lists.orEmpty(interviewers);
        }
    }

    /**
     * One person's access or denial.
     *
     * @param because {@code participant}, {@code organizer}, {@code recruiter}, {@code hiring_manager}; of a denial
     *     {@code candidate}
     */
    public record Access(String email, String because) {}

    /**
     * One feature's part in the decision.
     *
     * @param level how well both sides agree
     * @param bits weight; positive speaks for the target
     * @param call what the call says
     * @param ats what the ATS says
     */
    public record Evidence(
            String feature,
            String level,
            double bits,
            @Nullable String call,
            @Nullable String ats) {}

    /** A snapshot that the decision read. */
    public record Input(String subject, Instant time) {}
}
