package app.pinbridge.simulator.keys;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** So many requests a second for each key: a bucket that holds one second's worth and fills steadily, in real time. */
public final class RateLimit {
    private final Clock real;
    private final Map<String, Bucket> buckets = new HashMap<>();
    private double perSecond;

    /** A limit; 0 for none. */
    public RateLimit(double perSecond, Clock real) {
        this.real = real;
        this.perSecond = perSecond;
    }

    private record Bucket(double tokens, long millis) {}

    /** Changes the limit; 0 for none. */
    public synchronized void set(double limit) {
        perSecond = limit;
        buckets.clear();
    }

    /** The limit in requests a second; 0 for none. */
    public synchronized double get() {
        return perSecond;
    }

    /** Takes one request's worth; if there is none left, the whole seconds after which there will be. */
    public synchronized OptionalLong take(String key) {
        if (perSecond == 0) {
            return OptionalLong.empty();
        }
        long now = real.millis();
        double capacity = Math.max(1, perSecond);
        Bucket bucket = buckets.getOrDefault(key, new Bucket(capacity, now));
        double tokens = Math.min(capacity, bucket.tokens + (now - bucket.millis) * perSecond / 1000);
        boolean enough = tokens >= 1;
        buckets.put(key, new Bucket(enough ? tokens - 1 : tokens, now));
        return enough ? OptionalLong.empty() : OptionalLong.of((long) Math.ceil((1 - tokens) / perSecond));
    }
}
