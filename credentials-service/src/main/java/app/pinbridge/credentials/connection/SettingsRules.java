package app.pinbridge.credentials.connection;

import app.pinbridge.contracts.Connection.Settings;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What settings may be. Values are trimmed and lower-cased first; what then is wrong is named, never repaired. */
public final class SettingsRules {
    private static final int MOST_ENTRIES = 500;
    private static final int LONGEST_URL = 500;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\",;:()\\[\\]]{1,64}@[^\\s@<>\",;:()\\[\\]]{1,190}");
    private static final Pattern DOMAIN =
            Pattern.compile("(?=.{3,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private SettingsRules() {}

    /**
     * What is wrong with an input.
     *
     * @param field its path, e.g. {@code settings.internalDomains}
     * @param detail a sentence that helps
     */
    public record Violation(String field, String detail) {}

    /** Recipients, trimmed and lower-cased, without empty ones. */
    public static List<String> recipients(List<@Nullable String> raw) {
        return clean(raw);
    }

    static List<String> clean(List<@Nullable String> raw) {
        return raw.stream()
                .filter(Objects::nonNull)
                .map(value -> lower(Objects.requireNonNull(value)))
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    static Map<String, String> cleanAliases(Map<String, @Nullable String> raw) {
        Map<String, String> aliases = new TreeMap<>();
        raw.forEach((from, to) -> {
            if (to != null) {
                aliases.put(lower(from), lower(to));
            }
        });
        return aliases;
    }

    static Optional<String> cleanRegion(String raw) {
        return Optional.of(raw.strip().toUpperCase(Locale.ROOT)).filter(region -> !region.isEmpty());
    }

    static String cleanUrl(String raw) {
        return raw.isBlank() ? Settings.DEFAULT_APPLICATION_URL : raw.strip();
    }

    /** The first thing that is wrong with what is wished, if any; what is stored was judged when it was wished. */
    public static Optional<Violation> violation(Wishes wishes) {
        Settings settings = wishes.settings(Optional.empty());
        return Stream.of(
                        addresses("notify", wishes.recipients().orElse(List.of())),
                        addresses("settings.serviceAddresses", settings.serviceAddresses()),
                        domains(settings.internalDomains()),
                        addresses(
                                "settings.aliases",
                                List.copyOf(settings.aliases().keySet())),
                        addresses(
                                "settings.aliases",
                                List.copyOf(settings.aliases().values())),
                        region(settings.phoneRegion()),
                        link(settings.applicationUrl()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Violation> addresses(String field, List<String> addresses) {
        if (addresses.size() > MOST_ENTRIES) {
            return tooMany(field);
        }
        return addresses.stream()
                .filter(address -> !EMAIL.matcher(address).matches())
                .findFirst()
                .map(address -> new Violation(field, "'" + shortened(address) + "' is no e-mail address."));
    }

    private static Optional<Violation> domains(List<String> domains) {
        String field = "settings.internalDomains";
        if (domains.size() > MOST_ENTRIES) {
            return tooMany(field);
        }
        return domains.stream()
                .filter(domain -> !DOMAIN.matcher(domain).matches())
                .findFirst()
                .map(domain -> new Violation(
                        field, "'" + shortened(domain) + "' is no e-mail domain; write it like acme.com."));
    }

    private static Optional<Violation> region(@Nullable String region) {
        return region == null || COUNTRIES.contains(region)
                ? Optional.empty()
                : Optional.of(new Violation("settings.phoneRegion", "Enter a country by its two letters, like GB."));
    }

    private static Optional<Violation> link(String template) {
        boolean right = template.startsWith("https://")
                && template.length() <= LONGEST_URL
                && template.contains("{applicationId}")
                && template.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '<' || c == '>');
        return right
                ? Optional.empty()
                : Optional.of(new Violation(
                        "settings.applicationUrl",
                        "Enter an address that begins with https:// and has {applicationId}."));
    }

    private static Optional<Violation> tooMany(String field) {
        return Optional.of(new Violation(field, "At most " + MOST_ENTRIES + " entries are kept here."));
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    private static String shortened(String value) {
        return value.length() <= 80 ? value : value.substring(0, 80) + "…";
    }
}
