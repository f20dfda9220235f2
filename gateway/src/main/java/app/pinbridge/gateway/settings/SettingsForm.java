package app.pinbridge.gateway.settings;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what an admin typed: lists one a line or with commas, a box that is not ticked is not sent. */
final class SettingsForm {
    private SettingsForm() {}

    /** All settings; a field that was emptied is sent as such, because what is not sent stays as it is stored. */
    static TypedSettings settings(MultivaluedMap<String, String> form) {
        return new TypedSettings(
                lines(text(form, "internalDomains")),
                lines(text(form, "serviceAddresses")),
                pairs(text(form, "aliases")),
                text(form, "phoneRegion").toUpperCase(Locale.ROOT),
                form.containsKey("organizerAccess"),
                form.containsKey("autoLink"),
                form.containsKey("holdConfidential"),
                text(form, "applicationUrl"));
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("[\\s,;]+"))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** {@code other@example.org = known@example.org}, one a line. A line without a sign is kept, for the service to judge. */
    static Map<String, String> pairs(String text) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String line : text.lines().filter(some -> !some.isBlank()).toList()) {
            int sign = line.indexOf('=');
            String other = sign < 0 ? line : line.substring(0, sign);
            pairs.put(other.strip(), sign < 0 ? "" : line.substring(sign + 1).strip());
        }
        return pairs;
    }

    static String text(MultivaluedMap<String, String> form, String field) {
        String value = form.getFirst(field);
        return value == null ? "" : value.strip();
    }
}
