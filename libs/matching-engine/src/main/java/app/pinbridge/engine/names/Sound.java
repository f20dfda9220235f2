package app.pinbridge.engine.names;

/** What is left of a spelling when that goes which transliterations mix up. */
final class Sound {
    /** As many consonants tell a name, whatever its vowels. */
    private static final int TELLING = 3;

    private Sound() {}

    /** Whether two spellings of words from a script may be of one word. */
    static boolean same(String left, String right, Script script) {
        if (script == Script.HANGUL) {
            String spoken = korean(left);
            return !spoken.isEmpty() && spoken.equals(korean(right));
        }
        // A v may be written like a b (Hebrew, Spanish) or like a w (German, Arabic).
        return sameSkeleton(left, right, script)
                || sameSkeleton(left.replace('v', 'b'), right.replace('v', 'b'), script);
    }

    private static boolean sameSkeleton(String left, String right, Script script) {
        String skeleton = skeleton(left);
        boolean consonants = !skeleton.isEmpty() && skeleton.equals(skeleton(right));
        boolean telling = skeleton.length() >= TELLING && script != Script.HAN;
        return consonants && (telling || !script.tellsVowels() || vowels(left).equals(vowels(right)));
    }

    /** What a token is found by, whatever script it is from: its consonants; of a single one, which many have, the beginning too. */
    static String of(String token) {
        String skeleton = skeleton(token);
        return skeleton.length() == 1 ? beginning(token) + "." + skeleton : skeleton;
    }

    /** What a spelling begins with. */
    static String beginning(String token) {
        String first = token.substring(0, 1);
        String consonant = skeleton(first);
        return !consonant.isEmpty() ? consonant : first.replace('y', 'i').replace('j', 'i');
    }

    /** Consonants alone, those that transliterations mix up made one. */
    static String skeleton(String token) {
        String plain = token.replace("shch", "s")
                .replace("kh", "k")
                .replace("ph", "p")
                .replace('f', 'p')
                .replace("ou", "w")
                .replace("sch", "s")
                .replace("sh", "s")
                .replace("ch", "c")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace("dzh", "j")
                .replace("zh", "z")
                .replace("ks", "x")
                .replace('q', 'k')
                .replace('c', 'k')
                .replace('g', 'k')
                .replace('b', 'p')
                .replace('d', 't')
                .replace('v', 'w')
                .replace('z', 's');
        return once(plain, "aeiouyjwh");
    }

    /** Vowels by where they are spoken, with a stroke for the consonants between: Yury, Iouri and Jurij have the same. */
    private static String vowels(String token) {
        StringBuilder found = new StringBuilder();
        for (int i = 0; i < token.length(); i++) {
            char vowel = vowel(token.charAt(i));
            if (found.isEmpty() || found.charAt(found.length() - 1) != vowel) {
                found.append(vowel);
            }
        }
        return found.toString();
    }

    private static char vowel(char letter) {
        return switch (letter) {
            case 'a' -> 'a';
            case 'e', 'i', 'y', 'j' -> 'i';
            case 'o', 'u', 'w' -> 'u';
            default -> '|';
        };
    }

    /** A Korean name as it is spoken, in whichever of the usual ways it is spelled. */
    private static String korean(String token) {
        String plain = token.replace("eo", "o")
                .replace("eu", "u")
                .replace("ui", "i")
                .replace("ae", "e")
                .replace("sh", "s")
                .replace("ch", "c")
                .replace('j', 'c')
                .replace('g', 'k')
                .replace('b', 'p')
                .replace('d', 't')
                .replace('r', 'l');
        // An h is spoken before a vowel only; elsewhere it makes one long.
        String spoken = plain.replaceAll("h(?![aeiouyw])", "");
        StringBuilder sounds = new StringBuilder();
        for (int i = 0; i < spoken.length(); i++) {
            char vowel = vowel(spoken.charAt(i));
            char sound = vowel == '|' ? spoken.charAt(i) : vowel;
            if (sounds.isEmpty() || sounds.charAt(sounds.length() - 1) != sound) {
                sounds.append(sound);
            }
        }
        return sounds.toString();
    }

    /** The letters but for some, each of a row of the same once. */
    private static String once(String text, String without) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean repeated = !kept.isEmpty() && kept.charAt(kept.length() - 1) == letter;
            if (without.indexOf(letter) < 0 && !repeated) {
                kept.append(letter);
            }
        }
        return kept.toString();
    }
}
