package app.pinbridge.corpus.names;

import app.pinbridge.corpus.Part;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The names of one language.
 *
 * @param language name of its list
 * @param familyFirst whether the family name comes first at home
 */
public record NameList(String language, boolean familyFirst, List<NamePart> given, List<NamePart> family) {
    private static final List<String> LANGUAGES = List.of(
            "en", "de", "fr", "es", "pt", "pl", "nordic", "tr", "it", "nl", "cs", "vi", "ru", "uk", "el", "ar", "he",
            "hi", "zh", "ja", "ko", "th", "africa");
    private static final List<NameList> ALL =
            LANGUAGES.stream().map(NameList::read).toList();

    /** Every language, with the names that a part of the corpus may use: each part has names that the other lacks. */
    public static List<NameList> of(Part part) {
        return ALL.stream()
                .map(list -> new NameList(
                        list.language, list.familyFirst, allowed(list.given, part), allowed(list.family, part)))
                .toList();
    }

    private static List<NamePart> allowed(List<NamePart> names, Part part) {
        int forbidden = switch (part) {
            case TUNE -> 3;
            case REPORT -> 0;
        };
        return IntStream.range(0, names.size())
                .filter(i -> i % 4 != forbidden)
                .mapToObj(names::get)
                .toList();
    }

    private static NameList read(String language) {
        List<String> lines = Resources.lines("names/" + language + ".txt");
        return new NameList(
                language, lines.contains("order: family-first"), line(lines, "given:"), line(lines, "family:"));
    }

    private static List<NamePart> line(List<String> lines, String start) {
        String found = lines.stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a list of names lacks " + start));
        return Resources.entries(Objects.requireNonNull(found).substring(start.length())).stream()
                .map(NamePart::of)
                .toList();
    }
}
