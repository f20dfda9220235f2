package app.pinbridge.bench.peer;

import java.util.Optional;

/**
 * How often answers were right.
 *
 * @param matched calls that were given an interview
 * @param right those of them that were given theirs
 * @param interviews calls that were interviews
 */
public record Quality(int matched, int right, int interviews) {
    /** Nothing seen yet. */
    public static final Quality NONE = new Quality(0, 0, 0);

    /** With one more answer. */
    public Quality and(Optional<String> truth, Optional<String> answer) {
        return new Quality(
                matched + (answer.isPresent() ? 1 : 0),
                right + (answer.isPresent() && answer.equals(truth) ? 1 : 0),
                interviews + (truth.isPresent() ? 1 : 0));
    }

    /** Of what was matched, the part that is right; 1 of nothing. */
    public double precision() {
        return matched == 0 ? 1 : (double) right / matched;
    }

    /** Of the interviews, the part that was found; 1 of nothing. */
    public double recall() {
        return interviews == 0 ? 1 : (double) right / interviews;
    }
}
