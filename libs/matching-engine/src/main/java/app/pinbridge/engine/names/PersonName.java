package app.pinbridge.engine.names;

import app.pinbridge.engine.identity.Addresses;
import app.pinbridge.engine.identity.Remembered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A person's name, ready to be compared.
 *
 * @param tokens folded parts, in the order written, particles left out where enough remains
 * @param whole all parts, particles too
 * @param reading the parts as a Japanese name is read, or a Chinese or Korean one in two parts, where it may be one; otherwise as
 *     the tokens
 * @param otherwise how parts of another script are spelled otherwise, by the part
 * @param shown as it was written, for people to read
 */
public record PersonName(
        List<String> tokens,
        List<String> whole,
        List<String> reading,
        Map<String, List<String>> otherwise,
        Script script,
        String shown) {
    private static final Set<String> PARTICLES = Set.of(
            "de", "del", "della", "der", "den", "di", "da", "das", "do", "dos", "du", "van", "von", "vom", "zu", "zur",
            "ten", "ter", "te", "la", "le", "los", "las", "el", "al", "bin", "ibn", "bint", "ben", "abu", "y", "e",
            "und", "af", "av", "st", "mac", "mc", "san", "o", "d", "l", "bte", "binti", "ul", "ur");
    private static final int LONGEST = 200;
    private static final Remembered<String, Optional<PersonName>> READ = new Remembered<>();
    private static final Remembered<String, Optional<PersonName>> RECORDED = new Remembered<>();

    public PersonName {
        tokens = List.copyOf(tokens);
        whole = List.copyOf(whole);
        reading = List.copyOf(reading);
        otherwise = Map.copyOf(otherwise);
    }

    /** The name in a display name; empty when it is only a device, a company or nothing. */
    public static Optional<PersonName> of(String display) {
        return READ.of(display, PersonName::readDisplay);
    }

    /** A first and a last name as a record has them, either of which may be missing; whatever they say is the name. */
    public static Optional<PersonName> of(Optional<String> first, Optional<String> last) {
        String joined = (first.orElse("") + " " + last.orElse("")).strip();
        return joined.isEmpty() ? Optional.empty() : RECORDED.of(joined, PersonName::readRecord);
    }

    private static Optional<PersonName> readDisplay(String display) {
        String text = cut(display);
        if (text.indexOf('@') > 0 && text.indexOf(' ') < 0) {
            return ofMailbox(text);
        }
        return read(NameNoise.strip(NameFold.caseFold(swapped(text))), display);
    }

    private static Optional<PersonName> readRecord(String written) {
        return read(NameFold.caseFold(cut(written)), written);
    }

    private static Optional<PersonName> read(String folded, String shown) {
        Script script = Script.of(folded);
        List<String> whole = withoutTitles(tokens(NameFold.latin(folded)));
        if (whole.isEmpty()) {
            return Optional.empty();
        }
        List<String> tokens = parts(whole, script);
        Optional<String> inParts = Readings.parts(folded.strip());
        return Optional.of(new PersonName(
                tokens,
                whole,
                reading(folded, inParts, tokens, script),
                Spellings.of(inParts.orElse(folded)),
                script,
                shown.strip()));
    }

    private static List<String> reading(String folded, Optional<String> inParts, List<String> tokens, Script script) {
        List<String> known =
                script == Script.HAN ? withoutParticles(tokens(NameFold.latin(Readings.read(folded)))) : tokens;
        if (known.size() > 1) {
            return known;
        }
        return inParts.map(parts -> tokens(NameFold.latin(parts))).orElse(known);
    }

    private static List<String> parts(List<String> whole, Script script) {
        List<String> parts = withoutParticles(whole);
        return script == Script.ABJAD
                ? parts.stream().map(PersonName::withoutArticle).toList()
                : parts;
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The name that an address spells ({@code tom.byrne@…}): two parts at least, or none. One that only relays spells none. */
    public static Optional<PersonName> ofMailbox(String address) {
        int at = address.indexOf('@');
        if (Addresses.plain(address).filter(Addresses::relay).isPresent()) {
            return Optional.empty();
        }
        String local = at < 0 ? address : address.substring(0, at);
        List<String> tokens = tokens(NameFold.latin(NameFold.caseFold(local.replaceAll("[._\\-+0-9]+", " "))));
        tokens.removeIf(token -> token.length() < 2);
        return tokens.size() < 2 || tokens.size() > 4
                ? Optional.empty()
                : Optional.of(new PersonName(tokens, tokens, tokens, Map.of(), Script.LATIN, address));
    }

    /** The same name, read as a Japanese one. */
    PersonName read() {
        return new PersonName(reading, reading, reading, otherwise, script, shown);
    }

    /** A part and how it is spelled otherwise. */
    Stream<String> spellings(String token) {
        return Stream.concat(Stream.of(token), otherwise.getOrDefault(token, List.of()).stream());
    }

    /** Whether it has as many parts as it takes to tell people apart. */
    public boolean full() {
        return tokens.size() >= 2;
    }

    /** "Byrne, Tom" is Tom Byrne. */
    private static String swapped(String text) {
        int comma = text.indexOf(',');
        return comma > 0 && text.indexOf(',', comma + 1) < 0
                ? text.substring(comma + 1) + " " + text.substring(0, comma)
                : text;
    }

    /** Parts of a folded Latin text; apostrophes join, everything else that is no letter separates. */
    static List<String> tokens(String latin) {
        List<String> found = new ArrayList<>();
        StringBuilder token = new StringBuilder();
        for (int i = 0; i <= latin.length(); i++) {
            char letter = i < latin.length() ? latin.charAt(i) : ' ';
            if (isApostrophe(letter)) {
                continue;
            }
            if (Character.isLetter(letter)) {
                token.append(letter);
            } else if (!token.isEmpty()) {
                found.add(token.toString());
                token.setLength(0);
            }
        }
        return found;
    }

    private static boolean isApostrophe(char letter) {
        return letter == '\''
                || letter == '’'
                || letter == '‘'
                || letter == 'ʼ'
                || letter == '`'
                || letter == 'ʹ'
                || letter == '´'
                || letter == 'ʿ'
                || letter == 'ʾ';
    }

    /** Arabic writes the article as part of the word. */
    static String withoutArticle(String token) {
        return token.length() >= 5 && token.startsWith("al") ? token.substring(2) : token;
    }

    /** Particles stand within a name; what it begins or ends with is a part of it, as the family name of La Min Ho is. */
    private static List<String> withoutParticles(List<String> tokens) {
        List<String> core = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (i == 0 || i == tokens.size() - 1 || !PARTICLES.contains(tokens.get(i))) {
                core.add(tokens.get(i));
            }
        }
        return core.size() >= 2 ? core : tokens;
    }

    /** What may be a title is one where enough of a name is left. */
    private static List<String> withoutTitles(List<String> tokens) {
        List<String> core =
                tokens.stream().filter(token -> !NameNoise.isTitle(token)).toList();
        return core.size() >= 2 ? core : tokens;
    }
}
