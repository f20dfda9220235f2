package app.pinbridge.engine.call;

import java.time.Duration;
import java.time.Instant;

/** From when to when; never ends before it starts. */
public record Span(Instant start, Instant end) {
    public Span {
        end = end.isBefore(start) ? start : end;
    }

    /** How long it is. */
    public Duration length() {
        return Duration.between(start, end);
    }

    /** How long both are at once; zero when never. */
    public Duration overlap(Span other) {
        Instant from = start.isAfter(other.start) ? start : other.start;
        Instant to = end.isBefore(other.end) ? end : other.end;
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }

    /** How much of the other this one covers, 0..1. */
    public double covers(Span other) {
        long length = other.length().toSeconds();
        return length == 0 ? 0 : (double) overlap(other).toSeconds() / length;
    }

    /** The least span that holds both. */
    public Span with(Span other) {
        return new Span(start.isBefore(other.start) ? start : other.start, end.isAfter(other.end) ? end : other.end);
    }

    /** How far apart both start. */
    public Duration startsApart(Span other) {
        return Duration.between(start, other.start).abs();
    }
}
