package app.pinbridge.engine.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A link in its parts, percent-decoded but for the fragment.
 *
 * @param text the whole as written, without its scheme
 * @param host lower case, without {@code www.} and port
 * @param path its parts that are not empty, lower case
 * @param query values as written by their lower-case names
 * @param fragment as written, without the hash sign
 */
record MeetingLink(String text, String host, List<String> path, SortedMap<String, String> query, String fragment) {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+-]{0,19}:/{1,3}");
    private static final String TEAMS_APP = "msteams:/l/";
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}_-]++(?:\\.[\\p{L}\\p{N}_-]++)++");

    /** The link; empty when the text is none. */
    static Optional<MeetingLink> parse(String link) {
        boolean app = link.regionMatches(true, 0, TEAMS_APP, 0, TEAMS_APP.length());
        String written = (app ? "https://teams.microsoft.com/" + link.substring("msteams:/".length()) : link)
                .replace("&amp;", "&");
        Matcher scheme = SCHEME.matcher(written);
        String rest = scheme.lookingAt() ? written.substring(scheme.end()) : written;
        int hash = rest.indexOf('#');
        String whole = hash < 0 ? rest : rest.substring(0, hash);
        int question = whole.indexOf('?');
        String place = question < 0 ? whole : whole.substring(0, question);
        int slash = place.indexOf('/');
        String host = host(slash < 0 ? place : place.substring(0, slash));
        boolean number = Character.isDigit(host.isEmpty() ? ' ' : host.charAt(host.length() - 1));
        if (!HOST.matcher(host).matches() || (number && rest.length() == written.length())) {
            return Optional.empty();
        }
        return Optional.of(new MeetingLink(
                rest,
                host,
                slash < 0 ? List.of() : path(place.substring(slash)),
                question < 0 ? Collections.emptySortedMap() : query(whole.substring(question + 1)),
                hash < 0 ? "" : rest.substring(hash + 1)));
    }

    private static String host(String written) {
        int colon = written.indexOf(':');
        boolean port = colon >= 0 && (colon + 1 == written.length() || digits(written.substring(colon + 1)));
        String name = (port ? written.substring(0, colon) : written).toLowerCase(Locale.ROOT);
        String whole = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        return whole.startsWith("www.") ? whole.substring("www.".length()) : whole;
    }

    private static List<String> path(String written) {
        return Arrays.stream(written.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> decoded(part).toLowerCase(Locale.ROOT))
                .toList();
    }

    private static SortedMap<String, String> query(String written) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String pair : written.split("&")) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!name.isEmpty()) {
                values.merge(
                        decoded(name).toLowerCase(Locale.ROOT),
                        equals < 0 ? "" : decoded(pair.substring(equals + 1)),
                        (one, other) -> one + "," + other);
            }
        }
        return Collections.unmodifiableSortedMap(values);
    }

    /** Percent-decoded; as it is when it is not well-formed. */
    static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Whether the host is one of these domains or below one. */
    boolean on(String... domains) {
        for (String domain : domains) {
            if (host.endsWith(domain)
                    && (host.length() == domain.length() || host.charAt(host.length() - domain.length() - 1) == '.')) {
                return true;
            }
        }
        return false;
    }

    /** Part of the path; empty beyond its end. */
    String at(int index) {
        return index < path.size() ? path.get(index) : "";
    }

    /** The part of the path after this one; empty when there is none. */
    String after(String part) {
        int index = path.indexOf(part);
        return index < 0 ? "" : at(index + 1);
    }

    /** A value of the query that is not empty. */
    Optional<String> value(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    /** The part of the path that is a number, which may be written in groups; none of fewer digits. */
    Optional<String> number(int fewestDigits) {
        return path.stream()
                .map(part -> part.replace("-", "").replace(" ", ""))
                .filter(part -> part.length() >= fewestDigits && digits(part))
                .findFirst();
    }

    static boolean digits(String text) {
        return !text.isEmpty() && text.chars().allMatch(letter -> letter >= '0' && letter <= '9');
    }
}
