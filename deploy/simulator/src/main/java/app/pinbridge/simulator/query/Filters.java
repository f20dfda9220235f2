package app.pinbridge.simulator.query;

import app.pinbridge.simulator.error.ApiRefusal;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The filters of one listing: from a term to a test of rows. */
final class Filters {
    /** Makes the test of one term. */
    @FunctionalInterface
    interface Rule {
        IntPredicate compile(FilterTerm term);
    }

    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<String, Index> indexes = new LinkedHashMap<>();

    /** Finds the few rows that an id can match. */
    @FunctionalInterface
    interface Index {
        IntStream rows(long id);
    }

    /** Lets a filter by id look up its rows instead of trying all. */
    Filters indexed(String name, Index index) {
        indexes.put(name, index);
        return this;
    }

    /** The rows that can match at all, rising; empty when they may be any. */
    Optional<IntStream> candidates(List<FilterTerm> terms) {
        for (FilterTerm term : terms) {
            Index index = indexes.get(term.name());
            if (index != null) {
                return Optional.of(LongStream.of(term.ids())
                        .boxed()
                        .flatMapToInt(index::rows)
                        .distinct()
                        .sorted());
            }
        }
        return Optional.empty();
    }

    Optional<Rule> rule(String name) {
        return Optional.ofNullable(rules.get(name));
    }

    Filters with(String name, Rule rule) {
        rules.put(name, rule);
        return this;
    }

    /** A time with {@code [gt]} and {@code [lt]}; rows without a time never match. */
    Filters instant(String name, IntToLongFunction column) {
        return with(name, term -> {
            long bound = term.instant();
            return switch (term.operator()) {
                case "gt" -> row -> column.applyAsLong(row) > bound;
                case "lt" -> row -> column.applyAsLong(row) < bound && column.applyAsLong(row) != Long.MIN_VALUE;
                default -> throw ApiRefusal.badRequest("Filter " + name + " takes the operators gt and lt");
            };
        });
    }

    /** An id or a comma list of ids. */
    Filters id(String name, IntToLongFunction column) {
        return with(name, term -> {
            term.withoutOperator();
            long[] ids = term.ids();
            return row -> contains(ids, column.applyAsLong(row));
        });
    }

    /** A word of an enumeration or a comma list of them, in lower case on the wire. */
    <V extends Enum<V>> Filters word(String name, Class<V> type, IntFunction<V> column) {
        return with(name, term -> {
            term.withoutOperator();
            Set<V> wanted = new HashSet<>();
            for (String word : term.values()) {
                wanted.add(constant(name, type, word));
            }
            return row -> wanted.contains(column.apply(row));
        });
    }

    /** A text, compared without regard to case. */
    Filters text(String name, IntFunction<Optional<String>> column) {
        return with(name, term -> {
            term.withoutOperator();
            Set<String> wanted = new HashSet<>();
            term.values().forEach(value -> wanted.add(value.toLowerCase(Locale.ROOT)));
            return row -> column.apply(row)
                    .filter(text -> wanted.contains(text.toLowerCase(Locale.ROOT)))
                    .isPresent();
        });
    }

    /** True or false. */
    Filters flag(String name, IntPredicate column) {
        return with(name, term -> {
            term.withoutOperator();
            boolean wanted = term.flag();
            return row -> column.test(row) == wanted;
        });
    }

    private static boolean contains(long[] ids, long id) {
        for (long one : ids) {
            if (one == id) {
                return true;
            }
        }
        return false;
    }

    private static <V extends Enum<V>> V constant(String name, Class<V> type, String word) {
        for (V constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(word)) {
                return constant;
            }
        }
        throw ApiRefusal.badRequest("Filter " + name + " does not know '" + word + "'");
    }
}
