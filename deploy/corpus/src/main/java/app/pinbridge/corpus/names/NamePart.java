package app.pinbridge.corpus.names;

/**
 * A given or a family name.
 *
 * @param local as it is written at home
 * @param latin in Latin letters; the same where home writes them
 */
public record NamePart(String local, String latin) {

    static NamePart of(String entry) {
        int separator = entry.indexOf('=');
        return separator < 0
                ? new NamePart(entry, entry)
                : new NamePart(entry.substring(0, separator), entry.substring(separator + 1));
    }

    /** Whether home writes another script. */
    public boolean otherScript() {
        return !local.equals(latin);
    }
}
