package app.pinbridge.engine.identity;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads an address out of what surrounds it. Looks at every character a fixed number of times, however long the text is. */
final class WrittenAddress {
    private static final String AROUND = "<>\"()[],;:\\\u201c\u201d\u00ab\u00bb";
    private static final String QUOTES = "'`\u2018\u2019.";
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    private WrittenAddress() {}

    static Optional<String> read(String written) {
        String text = ascii(written)
                ? written
                : INVISIBLE
                        .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll("");
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            String local = local(text, at);
            String domain = domain(text, at);
            if (!local.isEmpty() && !domain.isEmpty()) {
                return Optional.of(local.toLowerCase(Locale.ROOT) + "@" + domain(domain));
            }
        }
        return Optional.empty();
    }

    /** A domain in lower case, in ASCII where it is well-formed. */
    static String domain(String written) {
        if (!ascii(written)) {
            try {
                return IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            } catch (IllegalArgumentException e) {
                return written.toLowerCase(Locale.ROOT);
            }
        }
        return written.toLowerCase(Locale.ROOT);
    }

    private static String local(String text, int at) {
        int start = at;
        while (start > 0 && partOfLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < at && QUOTES.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return text.substring(start, at);
    }

    private static boolean partOfLocal(char letter) {
        return letter != '@' && letter > ' ' && !Character.isSpaceChar(letter) && AROUND.indexOf(letter) < 0;
    }

    private static String domain(String text, int at) {
        int end = at + 1;
        while (end < text.length() && partOfDomain(text.charAt(end))) {
            end++;
        }
        while (end > at + 1 && !Character.isLetterOrDigit(text.charAt(end - 1))) {
            end--;
        }
        boolean starts = end > at + 1 && Character.isLetterOrDigit(text.charAt(at + 1));
        return starts ? text.substring(at + 1, end) : "";
    }

    private static boolean partOfDomain(char letter) {
        return letter == '.' || letter == '-' || letter == '_' || letter == '\u3002' || partOfWord(letter);
    }

    private static boolean partOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static boolean ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
