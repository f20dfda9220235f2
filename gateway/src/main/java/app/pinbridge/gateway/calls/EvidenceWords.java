package app.pinbridge.gateway.calls;

import app.pinbridge.gateway.calls.Waterfall.Bar;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The evidence in a recruiter's words. What this version has no words for is shown as the rules call it, readable all the same. */
@TemplateExtension
final class EvidenceWords {
    private static final Map<String, String> FEATURES = Map.ofEntries(
            Map.entry("prior", "Before anything is known"),
            Map.entry("capture", "Our own request to record"),
            Map.entry("link", "Link to Pinpoint"),
            Map.entry("room", "Meeting link"),
            Map.entry("email", "Candidate’s address"),
            Map.entry("phone", "Candidate’s number"),
            Map.entry("name", "Candidate’s name"),
            Map.entry("frequency", "How common the name is"),
            Map.entry("time", "Time"),
            Map.entry("interviewer", "Interviewers"),
            Map.entry("title", "Title"),
            Map.entry("place", "Place"),
            Map.entry("state", "State of the application"),
            Map.entry("rivals", "Others within reach"),
            Map.entry("rule", "Rule"),
            Map.entry("cut", "List too long to be read whole"));

    private static final Map<String, String> LEVELS = Map.ofEntries(
            Map.entry("prior.interview", "one of many interviews"),
            Map.entry("prior.application", "one of many applications"),
            Map.entry("capture.same", "for this interview"),
            Map.entry("link.same", "to this application"),
            Map.entry("link.other", "to another person’s record"),
            Map.entry("room.unique", "only this interview has it"),
            Map.entry("room.occurrence", "at this time only this interview has it"),
            Map.entry("room.shared", "several interviews have it"),
            Map.entry("room.personal", "somebody’s personal room"),
            Map.entry("email.exact", "the same"),
            Map.entry("email.shared", "several candidates have it"),
            Map.entry("email.unknown", "not known in Pinpoint"),
            Map.entry("email.other", "another candidate’s"),
            Map.entry("phone.exact", "the same"),
            Map.entry("phone.shared", "several candidates have it"),
            Map.entry("phone.other", "another candidate’s"),
            Map.entry("name.title", "stands in the title"),
            Map.entry("name.with_address", "agrees, as the address does"),
            Map.entry("name.against_address", "differs, though the address agrees"),
            Map.entry("name.part", "part of it agrees"),
            Map.entry("time.exact", "as planned"),
            Map.entry("time.block", "within a day of sessions"),
            Map.entry("time.near", "about an hour away"),
            Map.entry("time.shifted", "off by a time zone"),
            Map.entry("time.day", "another time of that day"),
            Map.entry("time.far", "another day"),
            Map.entry("time.no_interview", "no interview to compare"),
            Map.entry("interviewer.all", "all were there"),
            Map.entry("interviewer.some", "some were there"),
            Map.entry("interviewer.substitute", "others of your people came"),
            Map.entry("interviewer.absent", "none of your people came"),
            Map.entry("title.job", "names the job"),
            Map.entry("place.same", "where the job is"),
            Map.entry("state.closed", "rejected or hired"),
            Map.entry("rivals.runner_up", "whoever else it may be takes this from it; the likeliest is named"),
            Map.entry("rule.stands_alone", "exact address of one live application stands alone"),
            Map.entry("rule.same_meeting", "interviews held in one meeting belong together"));

    private static final Map<String, String> SUBJECTS = Map.of(
            "interviews", "Interview",
            "applications", "Application",
            "job_seekers", "Talent pipeline record");

    private EvidenceWords() {}

    /** What was compared. */
    static String featureWords(Bar bar) {
        return Optional.ofNullable(FEATURES.get(bar.feature())).orElseGet(() -> capital(spaced(bar.feature())));
    }

    /** How it agrees. */
    static String levelWords(Bar bar) {
        return Optional.ofNullable(LEVELS.get(bar.feature() + "." + bar.level()))
                .orElseGet(() -> spaced(bar.level()));
    }

    /** What Pinpoint has: a value, or a record by its number, as {@code interviews/31}. */
    static String atsWords(Bar bar) {
        String value = Optional.ofNullable(bar.ats()).orElse("");
        int slash = value.indexOf('/');
        return Optional.ofNullable(SUBJECTS.get(value.substring(0, Math.max(0, slash))))
                .map(kind -> kind + ' ' + value.substring(slash + 1))
                .orElse(value);
    }

    private static String spaced(String code) {
        return code.replace('_', ' ').replace('.', ' ').strip();
    }

    private static String capital(String text) {
        return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
