package app.pinbridge.matching.intake;

import app.pinbridge.contracts.AtsApplication;
import app.pinbridge.contracts.AtsJobSeeker;
import app.pinbridge.contracts.EventData;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A candidate whose record is erased.
 *
 * @param name first and last name, where the record has both: one alone is many people's
 */
record ErasedPerson(Optional<String> name, Optional<String> email) {

    /** The candidate of a record; empty when it is of none. */
    static Optional<ErasedPerson> of(EventData record) {
        return switch (record) {
            case AtsApplication it -> Optional.of(of(it.firstName(), it.lastName(), it.email()));
            case AtsJobSeeker it -> Optional.of(of(it.firstName(), it.lastName(), it.email()));
            default -> Optional.empty();
        };
    }

    /** What may stand in what people read. */
    Stream<String> texts() {
        return Stream.of(name.stream(), email.stream(), email.map(text -> text.toLowerCase(Locale.ROOT)).stream())
                .flatMap(texts -> texts)
                .map(text -> text.replace("\0", ""))
                .filter(text -> !text.isBlank());
    }

    private static ErasedPerson of(@Nullable String first, @Nullable String last, @Nullable String email) {
        boolean whole = first != null && last != null && !first.isBlank() && !last.isBlank();
        String name = Stream.of(first, last)
                .flatMap(Stream::ofNullable)
                .map(String::strip)
                .collect(Collectors.joining(" "));
        return new ErasedPerson(whole ? Optional.of(name) : Optional.empty(), Optional.ofNullable(email));
    }
}
