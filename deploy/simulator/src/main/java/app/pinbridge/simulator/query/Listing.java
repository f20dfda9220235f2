package app.pinbridge.simulator.query;

import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.world.Table;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/**
 * What a collection can be asked for.
 *
 * @param hidden rows that are left out unless the filter named {@code reveals} is given
 * @param reveals empty when nothing is hidden
 * @param includes the dot paths that are allowed, no others
 * @param sorts the keys of the order; empty when the collection cannot be sorted
 * @param timeBound keys whose values change with time alone
 * @param unasked the order where none is asked for; empty for that of the rows
 */
public record Listing<E extends Entity>(
        Table<E> table,
        Filters filters,
        IntPredicate hidden,
        Optional<String> reveals,
        Set<String> includes,
        Map<String, IntToLongFunction> sorts,
        Set<String> extraFields,
        Set<String> timeBound,
        Optional<IntToLongFunction> unasked) {

    /** A collection that is in the order of its rows where none is asked for. */
    public Listing(
            Table<E> table,
            Filters filters,
            IntPredicate hidden,
            Optional<String> reveals,
            Set<String> includes,
            Map<String, IntToLongFunction> sorts,
            Set<String> extraFields,
            Set<String> timeBound) {
        this(table, filters, hidden, reveals, includes, sorts, extraFields, timeBound, Optional.empty());
    }

    /** True when a row may be shown to somebody who did not ask for confidential jobs. */
    public boolean open(int row) {
        return !hidden.test(row);
    }
}
