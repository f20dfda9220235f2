package app.pinbridge.pinpoint.exchange;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads {@code Retry-After}: seconds, or a date (RFC 9110 §10.2.3). */
final class RetryAfter {
    private static final System.Logger LOG = System.getLogger(RetryAfter.class.getName());
    /** No limit of requests lasts longer; what says more is a mistake that would stop a connection for good. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private static final int MOST_DIGITS = 9;

    private RetryAfter() {}

    /**
     * When to come back. A date is read against the answer's own {@code Date}, so that a clock that differs from ours does
     * not shorten or stretch the wait.
     */
    static Optional<Instant> read(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After")
                .map(String::strip)
                .flatMap(text -> read(text, headers, now))
                .map(until -> bounded(until, now));
    }

    private static Instant bounded(Instant until, Instant now) {
        Instant latest = now.plus(LONGEST);
        if (until.isAfter(latest)) {
            LOG.log(System.Logger.Level.WARNING, "told to stay away until {0}, which is taken as {1}", until, latest);
            return latest;
        }
        return until;
    }

    private static Optional<Instant> read(String text, HttpHeaders headers, Instant now) {
        if (text.matches("\\d{1," + MOST_DIGITS + "}")) {
            return Optional.of(now.plusSeconds(Long.parseLong(text)));
        }
        return date(text).map(until -> {
            Instant theirNow =
                    headers.firstValue("Date").flatMap(RetryAfter::date).orElse(now);
            Duration wait = Duration.between(theirNow, until);
            return wait.isNegative() ? now : now.plus(wait);
        });
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
