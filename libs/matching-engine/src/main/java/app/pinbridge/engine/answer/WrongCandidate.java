package app.pinbridge.engine.answer;

import app.pinbridge.contracts.Match.Reason;
import app.pinbridge.contracts.ReasonCode;
import app.pinbridge.engine.call.Attendee;
import app.pinbridge.engine.evidence.CallCase;
import app.pinbridge.engine.evidence.Feature;
import app.pinbridge.engine.evidence.Hypothesis;
import app.pinbridge.engine.evidence.Level;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says that others than the expected candidate were on a call; beside an anonymised one it names nobody. */
final class WrongCandidate {
    private final List<Hypothesis> ranked;
    private final List<Hypothesis> expected;
    private final List<Attendee> others;

    WrongCandidate(CallCase call, List<Hypothesis> ranked) {
        this.ranked = ranked;
        List<Hypothesis> inSlot = ranked.stream().filter(WrongCandidate::inSlot).toList();
        this.expected = inSlot.isEmpty() ? ranked : inSlot;
        this.others = call.cast().outside().stream()
                .filter(attendee -> !attendee.stayedAway())
                .filter(attendee -> expected.stream().noneMatch(h -> isTheir(attendee, h)))
                .limit(4)
                .toList();
    }

    Reason reason() {
        String people = Told.people(expected);
        if (ranked.stream().anyMatch(h -> h.applicant().concealed())) {
            return reason(
                    "Pinpoint expects " + people + " at this time, but others were on the call.",
                    "Check who was interviewed, then confirm the interview here or correct it in Pinpoint.");
        }
        String address = expected.stream()
                .findFirst()
                .flatMap(h -> h.applicant().email())
                .map(known -> " (" + known + ")")
                .orElse("");
        boolean there = expected.stream().anyMatch(h -> h.has(Level.EMAIL_EXACT, Level.PHONE_EXACT));
        String guests =
                others.isEmpty() ? "somebody else" : Told.listed(others.stream().map(Told::guest));
        String were = others.size() > 1 ? " were" : " was";
        return reason(
                "Pinpoint expects " + people + address + " at this time, " + (there ? "and " : "but ") + guests + were
                        + " on the call" + (there ? " too." : "."),
                there ? "Check who was interviewed, then pick the right one here." : remedy(people));
    }

    /** What to add for the next time: an address or a number, where the call tells one. */
    private String remedy(String people) {
        String whom = expected.stream().map(Hypothesis::applicant).distinct().count() > 1 ? "one of them" : people;
        String addresses = written(others.stream()
                .flatMap(attendee -> attendee.writtenAddress().stream())
                .toList());
        String numbers = written(
                others.stream().flatMap(attendee -> attendee.phone().stream()).toList());
        if (!addresses.isEmpty()) {
            return "If it was " + whom + ", add " + addresses
                    + " as another address in Pinpoint or as an alias; otherwise correct the interview.";
        }
        return numbers.isEmpty()
                ? "Check who was on the call: if it was " + whom
                        + ", confirm the interview here or correct the name in Pinpoint; otherwise correct the interview."
                : "If it was " + whom + ", add the number " + numbers
                        + " in Pinpoint; otherwise correct the interview.";
    }

    private static String written(List<String> all) {
        return all.stream().distinct().collect(Collectors.joining(" or "));
    }

    private static boolean inSlot(Hypothesis h) {
        return h.has(Level.TIME_EXACT, Level.TIME_OVERLAP, Level.TIME_BLOCK, Level.TIME_TOUCH, Level.TIME_NEAR);
    }

    private static boolean isTheir(Attendee attendee, Hypothesis h) {
        Optional<String> address =
                h.has(Level.EMAIL_EXACT) ? h.finding(Feature.EMAIL).call() : Optional.empty();
        Optional<String> number =
                h.has(Level.PHONE_EXACT) ? h.finding(Feature.PHONE).call() : Optional.empty();
        return (address.isPresent() && attendee.writtenAddress().equals(address))
                || (number.isPresent() && attendee.phone().equals(number));
    }

    private static Reason reason(String message, String remedy) {
        return new Reason(ReasonCode.DATA_MISMATCH_CANDIDATE_WRONG, message, remedy);
    }
}
