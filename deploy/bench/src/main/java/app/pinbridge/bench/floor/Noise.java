package app.pinbridge.bench.floor;

import java.util.Random;

/** Bytes that stand for content: like JSON's they shrink when they are compressed, but not to nothing. */
final class Noise {
    private static final int LETTERS = 16;

    private Noise() {}

    static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        Random random = new Random(seed);
        for (int i = 0; i < size; i += 4) {
            byte letter = (byte) ('a' + random.nextInt(LETTERS));
            for (int j = i; j < Math.min(i + 4, size); j++) {
                bytes[j] = letter;
            }
        }
        return bytes;
    }
}
