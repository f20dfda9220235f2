package app.pinbridge.engine.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Meeting links of all providers. */
public final class Rooms {
    private static final Pattern URL = Pattern.compile("(?i)\\bhttps?://[^\\s<>\"'\\])]+");
    private static final Pattern BARE = Pattern.compile(
            "(?i)(?<![\\w/.@-])(?:[\\w-]+\\.)*(?:zoom\\.us|meet\\.google\\.com|teams\\.microsoft\\.com|teams\\.live\\.com|webex\\.com|whereby\\.com)/[^\\s<>\"'\\])]+");
    private static final Pattern WRAPPED = Pattern.compile("(?i)[?&](?:url|q|u)=(https?[^&]+)");
    private static final Pattern WRAPPER = Pattern.compile(
            "(?i)https?://(?:[\\w.-]*safelinks\\.protection\\.outlook\\.com|www\\.google\\.[a-z.]+/url|urldefense\\.[\\w.]+|[\\w.-]*\\.sandbox\\.\\w+).*");

    private static final Remembered<String, Optional<Room>> READ = new Remembered<>();

    private Rooms() {}

    /** The room of a link that is known to be one for a meeting. */
    public static Optional<Room> of(String link) {
        return READ.of(link, text -> MeetingLink.parse(unwrapped(text.strip())).map(Providers::room));
    }

    /** The rooms that a text mentions; links to anything but a provider of meetings are none. */
    public static List<Room> in(String text) {
        List<Room> found = new ArrayList<>();
        for (Pattern pattern : List.of(URL, BARE)) {
            Matcher links = pattern.matcher(text);
            while (links.find()) {
                MeetingLink.parse(unwrapped(trimmed(links.group())))
                        .filter(Providers::known)
                        .map(Providers::room)
                        .filter(room -> !found.contains(room))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    private static String trimmed(String link) {
        return link.replaceFirst("[.,;:!?]+$", "");
    }

    /** Mail filters and calendars wrap links in links of their own. */
    private static String unwrapped(String link) {
        if (!WRAPPER.matcher(link).matches()) {
            return link;
        }
        Matcher inner = WRAPPED.matcher(link);
        return inner.find() ? decoded(inner.group(1)) : link;
    }

    /** Percent-decoded; as it is when it is not well-formed. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** A link in its parts, lower case but for the query. */
    record MeetingLink(String host, List<String> path, String query) {
        static Optional<MeetingLink> parse(String link) {
            String rest = link.replaceFirst("(?i)^[a-z][a-z0-9+.-]*://", "");
            int hash = rest.indexOf('#');
            String whole = hash < 0 ? rest : rest.substring(0, hash);
            int question = whole.indexOf('?');
            String query = question < 0 ? "" : whole.substring(question + 1);
            String place = question < 0 ? whole : whole.substring(0, question);
            int slash = place.indexOf('/');
            String host = (slash < 0 ? place : place.substring(0, slash)).toLowerCase(Locale.ROOT);
            host = host.replaceFirst("^www\\.", "").replaceFirst(":\\d+$", "");
            if (host.indexOf('.') < 1 || host.indexOf(' ') >= 0 || host.indexOf('@') >= 0) {
                return Optional.empty();
            }
            List<String> path = slash < 0
                    ? List.of()
                    : List.of(place.substring(slash).split("/")).stream()
                            .filter(part -> !part.isEmpty())
                            .map(part -> decoded(part).toLowerCase(Locale.ROOT))
                            .toList();
            return Optional.of(new MeetingLink(host, path, query));
        }

        boolean on(String domain) {
            return host.equals(domain) || host.endsWith("." + domain);
        }

        String at(int index) {
            return index < path.size() ? path.get(index) : "";
        }
    }
}
