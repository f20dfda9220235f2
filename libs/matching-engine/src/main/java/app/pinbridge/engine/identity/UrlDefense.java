package app.pinbridge.engine.identity;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Links as Proofpoint rewrites them; others write them between underscores in its manner. */
final class UrlDefense {
    private static final String START = "__http";
    private static final String END = "__;";
    private static final String RUN_LENGTHS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static final int SHORTEST_RUN = 2;

    private UrlDefense() {}

    /** The link within; empty when there is none in this manner. */
    static Optional<String> inner(MeetingLink link) {
        int start = link.text().indexOf(START);
        if (start >= 0) {
            return Optional.of(third(link.text().substring(start + 2)));
        }
        boolean second = link.on("urldefense.proofpoint.com") && link.at(0).equals("v2");
        return second ? link.value("u").map(UrlDefense::second) : Optional.empty();
    }

    /** {@code https-3A__zoom.us_j_1}: slashes are underscores, what else is special is in hexadecimal after a hyphen. */
    private static String second(String written) {
        return MeetingLink.decoded(written.replace('_', '/').replace('-', '%'));
    }

    /** {@code https://zoom.us/j/1*x__;Iw!!}: asterisks stand for the characters that follow the end in base 64. */
    private static String third(String written) {
        int end = written.indexOf(END);
        if (end < 0) {
            int underscores = written.indexOf("__");
            return underscores < 0 ? written : written.substring(0, underscores);
        }
        int over = written.indexOf('!', end);
        String code = written.substring(end + END.length(), over < 0 ? written.length() : over);
        return filled(written.substring(0, end), characters(code));
    }

    private static String characters(String code) {
        try {
            return new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String filled(String template, String characters) {
        StringBuilder link = new StringBuilder();
        int next = 0;
        for (int i = 0; i < template.length(); i++) {
            char letter = template.charAt(i);
            int length = 1;
            if (letter == '*' && i + 2 < template.length() && template.charAt(i + 1) == '*') {
                length = RUN_LENGTHS.indexOf(template.charAt(i + 2)) + SHORTEST_RUN;
                i += 2;
            }
            if (letter == '*' && next + length <= characters.length()) {
                link.append(characters, next, next + length);
                next += length;
            } else {
                link.append(letter);
            }
        }
        return link.toString();
    }
}
