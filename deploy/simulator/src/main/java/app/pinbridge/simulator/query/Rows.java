package app.pinbridge.simulator.query;

import app.pinbridge.simulator.world.World;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;

/**
 * The rows of one page of what a query selects. Orders that rise with the rows are walked as far as the page; of other
 * orders, only what comes before the page is sorted the first time, and all of it when somebody pages on: a scan asks for
 * one selection many times, so the last few are kept, good for as long as the world has not changed.
 */
public final class Rows {
    private static final int KEPT = 12;

    private final World world;
    private final Kept kept = new Kept();

    public Rows(World world) {
        this.world = world;
    }

    /**
     * The rows of a page in order.
     *
     * @param total how many the query selects, if that was asked for
     */
    public record Page(List<Integer> rows, OptionalInt total) {
        public Page {
            rows = List.copyOf(rows);
        }
    }

    /** The selections that were made lately, and those that were asked for once; empty where none was made yet. */
    private static final class Kept extends LinkedHashMap<Selection, Optional<int[]>> {
        private static final long serialVersionUID = 1L;

        private Kept() {
            super(KEPT, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Selection, Optional<int[]>> eldest) {
            return size() > KEPT;
        }
    }

    private record Selection(
            String type,
            List<FilterTerm> filters,
            List<Query.SortTerm> sort,
            boolean inOrder,
            long version,
            long millis) {}

    /** One page of all rows that match, in the order asked for. To be called while the world is read. */
    public Page page(Listing<?> listing, Query query) {
        List<Ordering.Key> keys = order(listing, query);
        IntPredicate wanted = wanted(listing, query);
        Optional<IntStream> candidates = listing.filters().candidates(query.filters());
        int rows = listing.table().rows();
        if (candidates.isEmpty() && Ordering.byRow(keys)) {
            Walk walk = new Walk(wanted, rows, Ordering.descends(keys));
            return new Page(
                    walk.rows(query.page()), query.total() ? OptionalInt.of(walk.count()) : OptionalInt.empty());
        }
        Selection selection = selection(listing, query);
        Optional<int[]> known = complete(selection);
        if (known.isPresent()) {
            return page(known.get(), known.get().length, query);
        }
        int[] matching = candidates
                .orElseGet(() -> IntStream.range(0, rows))
                .filter(wanted)
                .toArray();
        long end =
                Math.min(matching.length, query.page().offset() + query.page().size());
        boolean again = askedBefore(selection);
        int[] sorted = Ordering.sort(matching, keys, again ? matching.length : (int) end);
        if (again) {
            keep(selection, sorted);
        }
        return page(sorted, matching.length, query);
    }

    private static Page page(int[] sorted, int count, Query query) {
        return new Page(slice(sorted, query.page()), query.total() ? OptionalInt.of(count) : OptionalInt.empty());
    }

    private Optional<int[]> complete(Selection selection) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(selection)).flatMap(rows -> rows);
        }
    }

    private boolean askedBefore(Selection selection) {
        synchronized (kept) {
            return kept.putIfAbsent(selection, Optional.empty()) != null;
        }
    }

    private void keep(Selection selection, int[] sorted) {
        synchronized (kept) {
            kept.put(selection, Optional.of(sorted));
        }
    }

    private Selection selection(Listing<?> listing, Query query) {
        boolean timeBound =
                query.sort().stream().anyMatch(term -> listing.timeBound().contains(term.key()));
        return new Selection(
                listing.table().kind().type(),
                query.filters(),
                query.sort(),
                listing.unasked().isEmpty(),
                world.version(listing.table().kind()),
                timeBound ? world.clock().millis() : 0);
    }

    private static IntPredicate wanted(Listing<?> listing, Query query) {
        List<IntPredicate> tests = new ArrayList<>();
        boolean revealed = query.filters().stream()
                .anyMatch(term -> term.name().equals(listing.reveals().orElse("")));
        if (!revealed) {
            tests.add(listing::open);
        }
        query.filters()
                .forEach(term -> listing.filters().rule(term.name()).ifPresent(rule -> tests.add(rule.compile(term))));
        return tests.stream().reduce(listing.table()::present, IntPredicate::and);
    }

    private static List<Integer> slice(int[] selected, Query.Page page) {
        int from = (int) Math.min(selected.length, page.offset());
        int to = (int) Math.min(selected.length, page.offset() + page.size());
        return IntStream.range(from, to).map(i -> selected[i]).boxed().toList();
    }

    private static List<Ordering.Key> order(Listing<?> listing, Query query) {
        List<Ordering.Key> keys = new ArrayList<>();
        for (Query.SortTerm term : query.sort()) {
            IntToLongFunction column = listing.sorts().get(term.key());
            if (column != null) {
                boolean created =
                        "created_at".equals(term.key()) && listing.table().createdInOrder();
                keys.add(new Ordering.Key(column, term.descending(), "id".equals(term.key()) || created));
            }
        }
        if (keys.isEmpty()) {
            listing.unasked().ifPresent(column -> keys.add(new Ordering.Key(column, false, false)));
        }
        return keys;
    }
}
