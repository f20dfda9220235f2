package app.pinbridge.notifier.letter;

/** A letter whose time has come. */
sealed interface DueLetter {
    /** It can be sent. */
    record Legible(Letter letter) implements DueLetter {}

    /** Nobody understands what was stored of it; no attempt will change that. */
    record Illegible(LetterKey key, String kind) implements DueLetter {}
}
