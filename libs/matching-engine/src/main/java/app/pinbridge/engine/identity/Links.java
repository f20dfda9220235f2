package app.pinbridge.engine.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds links in what people and calendars write. Reads every character of a text a fixed number of times at most, for
 * descriptions may be long and anybody can write them.
 */
final class Links {
    private static final int LONGEST = 8_192;
    private static final List<String> SCHEMES = List.of("https", "http", "zoommtg", "zoomus", "msteams");
    private static final int LONGEST_SCHEME = 7;
    private static final String BEYOND = "<>\"{}|\\^`";
    private static final String AFTER = ".,;:!?*~_'";
    private static final Pattern ENTITY = Pattern.compile("(?i)&(?:lt|gt|quot|apos|nbsp|#0?39|#0?34|#x27|#x22);");
    private static final int FIRST_GROUP = 3;
    /** What follows the first group of a meeting's number. */
    private static final Pattern GROUPS = Pattern.compile("[ \\u00a0]\\d{3,4}[ \\u00a0]\\d{3,4}(?!\\d)");

    private Links() {}

    /** The links with a scheme, and whatever else has a host and a path. */
    static List<String> in(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        int from = 0;
        while (slash >= 0) {
            int start = start(text, slash, from);
            if (start >= 0) {
                from = end(text, start, slash);
                if (from - start <= LONGEST) {
                    found.add(trimmed(text.substring(start, from)));
                }
            }
            slash = text.indexOf('/', Math.max(from, slash + 1));
        }
        return found;
    }

    /** The link that the text is, without what may stand after it. */
    static String first(String text) {
        int slash = text.indexOf('/');
        int end = slash < 0 ? text.length() : end(text, 0, slash);
        for (int i = 0; i < Math.min(end, Math.max(slash, 0)); i++) {
            if (beyond(text.charAt(i))) {
                return "";
            }
        }
        return end > LONGEST ? "" : trimmed(text.substring(0, end));
    }

    private static int start(String text, int slash, int from) {
        return text.startsWith("://", slash - 1) ? scheme(text, slash - 1, from) : host(text, slash, from);
    }

    /** Where the scheme before this colon starts; words may run into it. */
    private static int scheme(String text, int colon, int from) {
        String before =
                text.substring(Math.max(from, colon - LONGEST_SCHEME), colon).toLowerCase(Locale.ROOT);
        for (String scheme : SCHEMES) {
            if (before.endsWith(scheme)) {
                return colon - scheme.length();
            }
        }
        return -1;
    }

    /** Where the host before this slash starts. */
    private static int host(String text, int slash, int from) {
        int start = slash;
        boolean dotted = false;
        while (start > from && partOfHost(text.charAt(start - 1))) {
            start--;
            dotted |= text.charAt(start) == '.';
        }
        char before = start > from ? text.charAt(start - 1) : ' ';
        while (start < slash && "._-".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return dotted && before != '/' && before != '@' ? start : -1;
    }

    private static boolean partOfHost(char letter) {
        return (letter >= 'a' && letter <= 'z')
                || (letter >= 'A' && letter <= 'Z')
                || (letter >= '0' && letter <= '9')
                || letter == '.'
                || letter == '-'
                || letter == '_';
    }

    private static int end(String text, int start, int slash) {
        boolean quoted = start > 0 && text.charAt(start - 1) == '\'';
        int open = 0;
        int end = slash + 1;
        while (end < text.length()) {
            char letter = text.charAt(end);
            open += "([".indexOf(letter) >= 0 ? 1 : 0;
            boolean closes = ")]".indexOf(letter) >= 0 && open-- == 0;
            if (closes || beyond(letter) || (quoted && letter == '\'')) {
                break;
            }
            end++;
        }
        return grouped(text, start, end);
    }

    private static boolean beyond(char letter) {
        return letter <= ' ' || BEYOND.indexOf(letter) >= 0 || (letter > '~' && !partOfWord(letter));
    }

    private static boolean partOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static int grouped(String text, int start, int end) {
        boolean first = end - start > FIRST_GROUP
                && text.charAt(end - FIRST_GROUP - 1) == '/'
                && MeetingLink.digits(text.substring(end - FIRST_GROUP, end))
                && text.substring(start, Math.min(end, start + LONGEST))
                        .toLowerCase(Locale.ROOT)
                        .contains("zoom");
        if (!first) {
            return end;
        }
        Matcher groups = GROUPS.matcher(text).region(end, text.length());
        return groups.lookingAt() ? groups.end() : end;
    }

    /** Without the signs that end a sentence or a quotation. */
    static String trimmed(String link) {
        Matcher entity = ENTITY.matcher(link);
        int end = entity.find() ? entity.start() : link.length();
        while (end > 0 && AFTER.indexOf(link.charAt(end - 1)) >= 0) {
            end--;
        }
        return link.substring(0, end);
    }
}
