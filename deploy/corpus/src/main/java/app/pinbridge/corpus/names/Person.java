package app.pinbridge.corpus.names;

import java.text.Normalizer;
import java.util.Locale;

/**
 * A human being.
 *
 * @param familyFirst whether the family name comes first at home
 * @param inLatin whether this person is written in Latin letters here, as a customer's records do with many
 */
public record Person(NamePart givenName, NamePart familyName, boolean familyFirst, boolean inLatin) {

    /** Given name as the records have it. */
    public String given() {
        return inLatin ? givenName.latin() : givenName.local();
    }

    /** Family name as the records have it. */
    public String family() {
        return inLatin ? familyName.latin() : familyName.local();
    }

    /** The name as a meeting shows it. */
    public String display() {
        return familyFirst && !inLatin && otherScript() ? family() + " " + given() : given() + " " + family();
    }

    /** Family name first, in the records' script. */
    public String reversed() {
        return family() + " " + given();
    }

    /** Whether home writes another script than the Latin one. */
    public boolean otherScript() {
        return givenName.otherScript();
    }

    /** The same person in Latin letters if written at home's, and the other way round. */
    public Person transcribed() {
        return new Person(givenName, familyName, familyFirst, !inLatin);
    }

    /** The same person in Latin letters. */
    public Person latin() {
        return new Person(givenName, familyName, familyFirst, true);
    }

    /** The same person with another family name. */
    public Person named(String family) {
        return new Person(givenName, new NamePart(family, family), familyFirst, inLatin);
    }

    /** The same person with another given name. */
    public Person called(String given) {
        return new Person(new NamePart(given, given), familyName, familyFirst, inLatin);
    }

    /** Plain letters a–z of a name: what stands in an address. */
    public static String ascii(String name) {
        String folded = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replace("ł", "l")
                .replace("ø", "o")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("đ", "d")
                .replace("ı", "i")
                .replace("þ", "th")
                .replace("ð", "d");
        return folded.replaceAll("[^a-z]", "");
    }

    /** The name without accents and special letters, as somebody types it on a foreign keyboard. */
    public static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace("ł", "l")
                .replace("Ł", "L")
                .replace("ø", "o")
                .replace("Ø", "O")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("Æ", "Ae")
                .replace("đ", "d")
                .replace("Đ", "D")
                .replace("ı", "i")
                .replace("þ", "th")
                .replace("Þ", "Th")
                .replace("ð", "d");
    }
}
