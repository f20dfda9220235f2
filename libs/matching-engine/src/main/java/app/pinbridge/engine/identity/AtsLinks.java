package app.pinbridge.engine.identity;

import java.util.Locale;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises links into one customer's ATS. */
public final class AtsLinks {
    private static final Pattern LINK =
            Pattern.compile("(?i)(?<![\\w.-])([\\w-]+)\\.pinpointhq\\.com(?::\\d+)?(/[^\\s<>\"'\\])]*)");
    /** What every link has, so that most texts need not be searched for one. */
    private static final Pattern MENTION = Pattern.compile("(?i)\\.pinpointhq\\.com");

    private static final Pattern RECORD =
            Pattern.compile("(?i)/(applications|job_seekers|job-seekers|interviews|jobs)/([\\w-]*\\d[\\w-]*)");
    private static final String ID = "([A-Za-z0-9_-]+)";

    private final Optional<String> subdomain;
    private final Pattern template;

    private static final Remembered<Customer, AtsLinks> KNOWN = new Remembered<>();

    private record Customer(Optional<String> subdomain, String template) {}

    /**
     * Links of one customer.
     *
     * @param subdomain the customer's, where known: links of other customers lead elsewhere
     * @param template deep link template of the connection's settings
     */
    public static AtsLinks of(Optional<String> subdomain, String template) {
        return KNOWN.of(new Customer(subdomain, template), customer -> new AtsLinks(subdomain, template));
    }

    private AtsLinks(Optional<String> subdomain, String template) {
        this.subdomain = subdomain.map(name -> name.toLowerCase(Locale.ROOT));
        String address = template.replace("{subdomain}", subdomain.orElse("-")).replaceFirst("(?i)^https?://", "");
        String pattern = Pattern.quote(address)
                .replace("{jobId}", "\\E[A-Za-z0-9_-]+\\Q")
                .replace("{applicationId}", "\\E" + ID + "\\Q");
        // Nothing may stand before the host: "xacme.pinpointhq.com" is another customer's.
        this.template = Pattern.compile("(?<![\\w.-])" + pattern, Pattern.CASE_INSENSITIVE);
    }

    /**
     * Subjects that a text links to: {@code applications/20}, {@code job_seekers/4}, {@code interviews/30}; {@code jobs/10}
     * only where the link leads no further.
     */
    public NavigableSet<String> in(String text) {
        NavigableSet<String> found = plainly(text);
        if (text.contains("%2F") || text.contains("%2f")) {
            // Mail filters and calendars wrap a link in one of their own.
            found.addAll(plainly(MeetingLink.decoded(text)));
        }
        return found;
    }

    private NavigableSet<String> plainly(String text) {
        NavigableSet<String> found = new TreeSet<>();
        Matcher links = LINK.matcher(text);
        boolean mentioned = MENTION.matcher(text).find();
        while (mentioned && links.find()) {
            boolean foreign = subdomain.isPresent()
                    && !subdomain.get().equals(links.group(1).toLowerCase(Locale.ROOT));
            if (!foreign) {
                deepest(links.group(2)).ifPresent(found::add);
            }
        }
        Matcher custom = template.matcher(text);
        while (custom.groupCount() == 1 && custom.find()) {
            found.add("applications/" + custom.group(1));
        }
        return found;
    }

    private static Optional<String> deepest(String path) {
        Optional<String> last = Optional.empty();
        Matcher records = RECORD.matcher(path);
        while (records.find()) {
            last = Optional.of(records.group(1).toLowerCase(Locale.ROOT).replace('-', '_') + "/" + records.group(2));
        }
        return last;
    }
}
