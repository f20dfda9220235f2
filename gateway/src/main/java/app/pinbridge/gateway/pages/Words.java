package app.pinbridge.gateway.pages;

import app.pinbridge.gateway.services.Problem;
import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How values are written on all pages. */
@TemplateExtension
final class Words {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private Words() {}

    /** For people without JavaScript; with it the browser writes the time of where they are. */
    static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** A code that this version has no words for, readable all the same. */
    static String readable(String code) {
        String spaced = code.replace('_', ' ').replace('.', ' ').strip();
        return spaced.isEmpty() ? "" : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** As part of an address. */
    static String urlEncode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** A count. */
    static String grouped(Long count) {
        return String.format(Locale.ENGLISH, "%,d", count);
    }

    /** A probability. Nothing is certain, and nothing is impossible. */
    static String percent(Double probability) {
        if (probability > 0.99) {
            return "more than 99 %";
        }
        return probability < 0.01 ? "less than 1 %" : Math.round(probability * 100) + " %";
    }

    /** Whether a problem lies in this input. */
    static boolean concerns(Optional<Problem> problem, String field) {
        return problem.map(Problem::field).filter(field::equals).isPresent();
    }

    /** Whether a text is an address that a page may link to. */
    static boolean isLink(String address) {
        return address.startsWith("https://") || address.startsWith("http://");
    }
}
