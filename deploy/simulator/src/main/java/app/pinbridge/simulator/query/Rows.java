package app.pinbridge.simulator.query;

import app.pinbridge.simulator.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The rows that a query selects, in order. A scan pages through one selection many times, so the last few are kept; they
 * are good for as long as the world has not changed.
 */
public final class Rows {
    private static final int KEPT = 12;

    private final World world;
    private final Map<Selection, int[]> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Selection, int[]> eldest) {
            return size() > KEPT;
        }
    };

    public Rows(World world) {
        this.world = world;
    }

    private record Selection(
            String type, List<FilterTerm> filters, List<Query.SortTerm> sort, long version, long millis) {}

    /** All rows that match, in the order asked for. To be called while the world is read. */
    public int[] select(Listing<?> listing, Query query) {
        boolean timeBound =
                query.sort().stream().anyMatch(term -> listing.timeBound().contains(term.key()));
        Selection selection = new Selection(
                listing.table().kind().type(),
                query.filters(),
                query.sort(),
                world.version(listing.table().kind()),
                timeBound ? world.clock().millis() : 0);
        synchronized (kept) {
            int[] known = kept.get(selection);
            if (known != null) {
                return known;
            }
        }
        int[] rows = Ordering.sort(matching(listing, query), order(listing, query));
        synchronized (kept) {
            kept.put(selection, rows);
        }
        return rows;
    }

    private static int[] matching(Listing<?> listing, Query query) {
        List<IntPredicate> tests = new ArrayList<>();
        boolean revealed = query.filters().stream()
                .anyMatch(term -> term.name().equals(listing.reveals().orElse("")));
        if (!revealed) {
            tests.add(listing::open);
        }
        query.filters()
                .forEach(term -> listing.filters().rule(term.name()).ifPresent(rule -> tests.add(rule.compile(term))));
        IntPredicate all = tests.stream().reduce(listing.table()::present, IntPredicate::and);
        return listing.filters()
                .candidates(query.filters())
                .orElseGet(() -> IntStream.range(0, listing.table().rows()))
                .filter(all)
                .toArray();
    }

    private static List<Ordering.Key> order(Listing<?> listing, Query query) {
        List<Ordering.Key> keys = new ArrayList<>();
        for (Query.SortTerm term : query.sort()) {
            IntToLongFunction column = listing.sorts().get(term.key());
            if (column != null) {
                keys.add(new Ordering.Key(column, term.descending(), "id".equals(term.key())));
            }
        }
        return keys;
    }
}
