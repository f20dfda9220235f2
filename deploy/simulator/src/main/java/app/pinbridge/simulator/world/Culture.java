package app.pinbridge.simulator.world;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Names as one language writes them.
 *
 * @param mobile a mobile number, international, with six places to fill
 * @param order how a full name is put together
 */
record Culture(
        String locale, String region, String mobile, int weight, Order order, List<Name> given, List<Name> family) {
    /** How a full name is put together. */
    enum Order {
        GIVEN,
        FAMILY,
        JOINED,
        SINGLE
    }

    /** A name as written, and in the ASCII form that stands in addresses. */
    record Name(String written, String ascii) {
        static Name parse(String text) {
            int mark = text.indexOf('=');
            String written = (mark < 0 ? text : text.substring(0, mark)).replace('_', ' ');
            return new Name(written, mark < 0 ? asciiOf(written) : text.substring(mark + 1));
        }

        private static String asciiOf(String written) {
            return written.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        }
    }

    /** All cultures, from the resource that lists them. */
    static List<Culture> all() {
        InputStream stream = Objects.requireNonNull(Culture.class.getResourceAsStream("cultures.txt"));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Culture::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mobile number without the places to fill. */
    String prefix() {
        return mobile.substring(0, mobile.length() - 6);
    }

    String fullName(String first, String last) {
        return switch (order) {
            case GIVEN -> first + " " + last;
            case FAMILY -> last + " " + first;
            case JOINED -> last + first;
            case SINGLE -> first;
        };
    }

    private static Culture parse(String line) {
        String[] parts = line.split("\\|");
        return new Culture(
                parts[0],
                parts[1],
                parts[2],
                Integer.parseInt(parts[3]),
                Order.valueOf(parts[4].toUpperCase(Locale.ROOT)),
                names(parts[5]),
                names(parts[6]));
    }

    private static List<Name> names(String text) {
        return Arrays.stream(text.split(" ")).map(Name::parse).toList();
    }
}
