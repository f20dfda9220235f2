package app.pinbridge.matching.mending;

import java.util.List;
import java.util.Optional;

/** What a person wants of a call. */
public sealed interface Instruction {
    /** The most targets of one link or unlink. */
    int MOST_TARGETS = 20;

    /** The word for it in the audit. */
    String action();

    /**
     * A target as a person names it: one id is enough.
     *
     * @param interviewId alone, it stands for the interview and the record that it is of
     */
    record Ask(Optional<String> interviewId, Optional<String> applicationId, Optional<String> jobSeekerId) {}

    /**
     * The call belongs to these.
     *
     * @param learnAlias whether the one unknown address on the call is the person's from now on
     */
    record Link(List<Ask> targets, boolean learnAlias) implements Instruction {
        @Override
        public String action() {
            return "link";
        }
    }

    /**
     * The call does not belong to these.
     *
     * @param targets empty for all that it is matched to now
     */
    record Unlink(List<Ask> targets) implements Instruction {
        @Override
        public String action() {
            return "unlink";
        }
    }

    /** The call is no hiring conversation. */
    record NotAnInterview() implements Instruction {
        @Override
        public String action() {
            return "not_an_interview";
        }
    }

    /** What the ATS adds is to read like this. Absent: as it is; empty text: as the ATS has it again. */
    record Enrichment(
            Optional<String> candidateName,
            Optional<String> jobTitle,
            Optional<String> stage,
            Optional<String> location)
            implements Instruction {
        @Override
        public String action() {
            return "enrichment";
        }
    }

    /** All that people said of the call is taken back. */
    record Undo() implements Instruction {
        @Override
        public String action() {
            return "undo";
        }
    }
}
