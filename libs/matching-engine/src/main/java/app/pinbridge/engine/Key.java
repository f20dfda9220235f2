package app.pinbridge.engine;

/**
 * One key by which facts and calls find each other, e.g. {@code url:zoom/5551234567} or {@code email:ada@x.example}.
 *
 * @param text opaque to everybody but the engine; compared by code unit
 */
public record Key(String text) implements Comparable<Key> {

    @Override
    public int compareTo(Key other) {
        return text.compareTo(other.text);
    }
}
