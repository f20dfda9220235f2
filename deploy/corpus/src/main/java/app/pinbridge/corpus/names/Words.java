package app.pinbridge.corpus.names;

import app.pinbridge.corpus.Dice;
import java.util.List;

/** The words of calendars in several languages. */
public final class Words {
    private static final List<String> JOBS = Resources.lines("job-titles.txt");
    private static final List<String> CITIES = Resources.lines("cities.txt");
    private static final List<String> INTERVIEWS = Resources.lines("interview-titles.txt");
    private static final List<String> NEUTRAL = Resources.lines("neutral-titles.txt");
    private static final List<String> INTERNAL = Resources.lines("internal-titles.txt");
    private static final List<String> OUTSIDE = Resources.lines("outside-titles.txt");
    private static final List<String> COMPANIES = Resources.entries(Resources.text("companies.txt"));

    private final Dice dice;

    /** Words by the dice of one world. */
    public Words(Dice dice) {
        this.dice = dice;
    }

    /** Title of a job. */
    public String job() {
        return dice.pick(JOBS);
    }

    /** City, ISO country and time zone, separated by semicolons. */
    public String city() {
        return dice.pick(CITIES);
    }

    /** Title of an interview's calendar entry; most name the candidate or the job. */
    public String interview(Person candidate, String job, Person host) {
        return dice.pick(INTERVIEWS)
                .replace("{job}", job)
                .replace("{first}", candidate.given())
                .replace("{last}", candidate.family())
                .replace("{host}", host.given());
    }

    /** Title of an interview that names nobody and no job. */
    public String neutral() {
        return dice.pick(NEUTRAL);
    }

    /** Title of a meeting of colleagues. */
    public String internal() {
        return dice.pick(INTERNAL);
    }

    /** Title of a meeting with people from outside who do not apply: {@code demo press customer client}. */
    public String outside(String sort, String company) {
        List<String> titles =
                OUTSIDE.stream().filter(line -> line.startsWith(sort + ": ")).toList();
        return dice.pick(titles).substring(sort.length() + 2).replace("{company}", company);
    }

    /** Name of another company. */
    public String company() {
        return dice.pick(COMPANIES);
    }
}
