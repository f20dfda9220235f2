package app.pinbridge.simulator.query;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a request asks for, checked.
 *
 * @param fields attributes wanted by type; a type that is not named keeps all
 * @param extraFields costly attributes wanted by type
 * @param total whether the total is wanted in {@code meta}
 */
public record Query(
        List<FilterTerm> filters,
        List<SortTerm> sort,
        Page page,
        Includes includes,
        Map<String, Set<String>> fields,
        Map<String, Set<String>> extraFields,
        boolean total) {
    /** One key of the order. */
    public record SortTerm(String key, boolean descending) {}

    /** Which page, from 1, of which size. */
    public record Page(int number, int size) {
        /** Rows before this page. */
        public long offset() {
            return (long) (number - 1) * size;
        }
    }

    public Query {
        filters = List.copyOf(filters);
        sort = List.copyOf(sort);
        fields = Map.copyOf(fields);
        extraFields = Map.copyOf(extraFields);
    }
}
