package app.pinbridge.pinpoint.query;

import java.time.Instant;
import java.util.Collection;

/**
 * What is asked of a list. Immutable: each method gives another query.
 *
 * @param <Q> the query itself
 */
public abstract sealed class Query<Q extends Query<Q>> permits SortedQuery, UserQuery {
    /** Pinpoint's default. */
    public static final int DEFAULT_SIZE = 100;

    /** Pinpoint's maximum. */
    public static final int LARGEST_SIZE = 1000;

    private final int number;
    private final int size;
    private final Parameters parameters;

    Query(int number, int size, Parameters parameters) {
        if (number < 1 || size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("no such page: number " + number + ", size " + size);
        }
        this.number = number;
        this.size = size;
        this.parameters = parameters;
    }

    abstract Q copy(int newNumber, int newSize, Parameters newParameters);

    /** The page to read, from 1. */
    public final Q page(int newNumber) {
        return copy(newNumber, size, parameters);
    }

    /** The page to read, from 1, and how many rows a page has, from 1 to 1000. */
    public final Q page(int newNumber, int newSize) {
        return copy(newNumber, newSize, parameters);
    }

    /** How many rows a page has, from 1 to 1000. */
    public final Q size(int newSize) {
        return copy(number, newSize, parameters);
    }

    /** Asks for the count of all rows along with the page. */
    public final Q withTotal() {
        return with("stats[total]", "count");
    }

    /** The page that is asked for. */
    public final int number() {
        return number;
    }

    /** The size that is asked for. */
    public final int size() {
        return size;
    }

    /** The query as it stands in a URL, encoded. */
    public final String encoded() {
        return parameters
                .with("page[number]", Integer.toString(number))
                .with("page[size]", Integer.toString(size))
                .encoded();
    }

    /**
     * What of the query shapes a single record: what to include and which fields to add; encoded.
     *
     * @param withVisibility whether to ask for every visibility too
     */
    public final String encodedForOne(boolean withVisibility) {
        return parameters
                .only(name -> name.equals("include")
                        || name.startsWith("extra_fields")
                        || (withVisibility && name.endsWith("visibility]")))
                .encoded();
    }

    /** Whether the list keeps some visibilities back unless they are asked for. */
    public final boolean knowsVisibility() {
        return parameters.values().keySet().stream().anyMatch(name -> name.endsWith("visibility]"));
    }

    final Q with(String name, String value) {
        return copy(number, size, parameters.with(name, value));
    }

    final Q with(String name, Instant value) {
        return copy(number, size, parameters.with(name, value));
    }

    final Q without(String name) {
        return copy(number, size, parameters.only(other -> !other.equals(name)));
    }

    final Q withAny(String name, Collection<String> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a filter on nothing: " + name);
        }
        return with(name, String.join(",", values));
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[page " + number + " of " + size + "]";
    }
}
