package app.pinbridge.engine.decide;

import app.pinbridge.contracts.Call;
import app.pinbridge.engine.call.CallReading;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.world.Interview;

/** What other calls show of an interview. */
final class OtherCalls {
    private OtherCalls() {}

    /** Whether another call with the same candidate was held in the interview's slot. */
    static boolean claim(CallCase call, Hypothesis h) {
        Interview interview = h.interview().orElseThrow();
        return interview.slot().isPresent()
                && call.world().calls().values().stream()
                        .filter(other ->
                                !other.data().callId().equals(call.call().data().callId()))
                        .filter(other -> other.data().status() != Call.Status.CANCELLED)
                        .filter(other -> concerns(other, h))
                        .anyMatch(other -> other.times()
                                .slot()
                                .filter(slot ->
                                        slot.overlap(interview.slot().get()).isPositive())
                                .isPresent());
    }

    private static boolean concerns(CallReading other, Hypothesis h) {
        boolean candidate = h.applicant()
                .canonical()
                .filter(address -> other.canonicalAddresses().contains(address))
                .isPresent();
        return candidate
                || other.captureInterviewId()
                        .filter(h.interview().orElseThrow().id()::equals)
                        .isPresent();
    }
}
