package app.pinbridge.engine.answer;

import app.pinbridge.contracts.AtsJob;

/** Who may know of a job. */
final class Visibility {
    private Visibility() {}

    /** Whether it is confidential, or says what it is in a word that nobody here knows. */
    static boolean secret(AtsJob job) {
        return job.visibility() == AtsJob.Visibility.CONFIDENTIAL || job.visibility() == AtsJob.Visibility.UNKNOWN;
    }
}
