package app.pinbridge.simulator.document;

import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** How values are written, as the quirks stand when a document is begun. */
record Format(
        DateTimeFormatter instants,
        ZoneOffset offset,
        boolean integerKeys,
        boolean integerInterviewable,
        boolean candidateId,
        Set<String> masked,
        boolean maskedAsText,
        boolean dropUnnamedRelationships) {
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    static Format of(Quirks quirks) {
        return new Format(
                quirks.is(Quirk.INSTANT_PRECISION, "seconds") ? SECONDS : MILLISECONDS,
                quirks.offset(),
                quirks.is(Quirk.FOREIGN_KEYS, "integer"),
                quirks.is(Quirk.INTERVIEWABLE_ID, "integer"),
                quirks.is(Quirk.CANDIDATE_ID, "present"),
                Set.copyOf(quirks.concealedFields()),
                quirks.is(Quirk.CONCEALED_VALUE, "text"),
                quirks.is(Quirk.SPARSE_RELATIONSHIPS, "dropped"));
    }

    String instant(Instant instant) {
        return instants.format(instant.atOffset(offset));
    }
}
