package app.pinbridge.bench.floor;

import java.util.List;

/**
 * What the publisher's floor is to do: first the warm-up as fast as it can, then the comments of the speed measurement as
 * fast as it can, then the rest at a steady rate.
 *
 * @param api where the API is
 * @param key that it accepts
 * @param applications which to comment on, in this order
 * @param warmUp how many of them to begin with
 * @param speed how many after that
 * @param perSecond the rate of the rest
 * @param concurrency how many requests may be under way
 * @param bodyLength of each comment, in characters
 * @param result the file to write {@link CommentFloorResult} to
 */
public record CommentFloorSpec(
        String api,
        String key,
        List<String> applications,
        int warmUp,
        int speed,
        double perSecond,
        int concurrency,
        int bodyLength,
        String result) {

    @Override
    public String toString() {
        return "CommentFloorSpec[" + api + ", redacted]";
    }
}
