package app.pinbridge.publisher.comment;

import java.util.regex.Pattern;

/** Makes text from outside harmless where it becomes part of a comment: no control characters, no markup, no false marker. */
public final class PlainText {
    private static final Pattern LINE_END = Pattern.compile("\r\n?|\u2028|\u2029|\u0085");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");
    /** They turn the order of what is shown around, so that one reads what is not written. */
    private static final Pattern BIDI_CONTROL = Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069]");
    /** Whether Pinpoint escapes HTML is not known. */
    private static final Pattern TAG_BEGIN = Pattern.compile("<(?=[\\p{L}/!?])");

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");
    private static final Pattern EMPTY_LINES = Pattern.compile("\n{3,}");

    private PlainText() {}

    /** Text of several lines. */
    public static String lines(String text) {
        String plain = LINE_END.matcher(text).replaceAll("\n");
        plain = CONTROL.matcher(plain).replaceAll("");
        plain = BIDI_CONTROL.matcher(plain).replaceAll("");
        plain = LONE_SURROGATE.matcher(plain).replaceAll("\uFFFD");
        plain = TAG_BEGIN.matcher(plain).replaceAll("\u2039");
        plain = plain.replace(Marker.BEGIN, "(pb-");
        return EMPTY_LINES.matcher(plain).replaceAll("\n\n").strip();
    }

    /** Text of one line, at most so many characters. */
    public static String line(String text, int longest) {
        return cut(lines(text).replaceAll("\\s+", " "), longest);
    }

    /** At most so many characters, the last one {@code …} where something was cut; never half a character. */
    public static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Math.max(0, longest - 1);
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
