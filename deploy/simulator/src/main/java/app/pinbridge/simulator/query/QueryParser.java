package app.pinbridge.simulator.query;

import app.pinbridge.simulator.error.ApiRefusal;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the parameters of a request for one listing; what the listing does not allow is refused with 400. */
public final class QueryParser {
    /** The largest page. */
    public static final int LARGEST_PAGE = 1000;

    private static final int USUAL_PAGE = 100;
    private static final Pattern FILTER = Pattern.compile("filter\\[([^\\]]*)\\](?:\\[([^\\]]*)\\])?");
    private static final Pattern FIELDS = Pattern.compile("(extra_)?fields\\[([^\\]]*)\\]");

    private final Quirks quirks;

    public QueryParser(Quirks quirks) {
        this.quirks = quirks;
    }

    /** Reads the parameters of a request for a collection. */
    public Query collection(Parameters parameters, Listing<?> listing) {
        Map<String, Set<String>> fields = fields(parameters, false);
        return new Query(
                filters(parameters, listing),
                sort(parameters, listing),
                new Query.Page(number(parameters), size(parameters)),
                includes(parameters, listing),
                fields,
                extraFields(parameters, listing),
                total(parameters));
    }

    /** Reads the parameters of a request for one record. */
    public Query single(Parameters parameters, Listing<?> listing) {
        return new Query(
                filters(parameters, listing),
                List.of(),
                new Query.Page(1, 1),
                includes(parameters, listing),
                fields(parameters, false),
                extraFields(parameters, listing),
                false);
    }

    private List<FilterTerm> filters(Parameters parameters, Listing<?> listing) {
        List<FilterTerm> terms = new ArrayList<>();
        parameters.values().forEach((name, value) -> {
            Matcher matcher = FILTER.matcher(name);
            if (!matcher.matches()) {
                return;
            }
            String operator = matcher.group(2) == null ? "" : matcher.group(2);
            FilterTerm term = new FilterTerm(matcher.group(1), operator, value);
            if (listing.filters().rule(term.name()).isPresent()) {
                terms.add(term);
            } else if (quirks.is(Quirk.UNKNOWN_FILTER, "refused")) {
                throw ApiRefusal.badRequest("Filter " + term.name() + " is not supported");
            }
        });
        return terms;
    }

    private static List<Query.SortTerm> sort(Parameters parameters, Listing<?> listing) {
        List<Query.SortTerm> terms = new ArrayList<>();
        for (String part : parameters.get("sort").orElse("").split(",")) {
            if (!part.isEmpty()) {
                boolean descending = part.startsWith("-");
                String key = descending ? part.substring(1) : part;
                if (!listing.sorts().containsKey(key)) {
                    throw ApiRefusal.badRequest("Sort by " + key + " is not supported");
                }
                terms.add(new Query.SortTerm(key, descending));
            }
        }
        return terms;
    }

    private static Includes includes(Parameters parameters, Listing<?> listing) {
        Set<String> paths = new LinkedHashSet<>();
        for (String path : parameters.get("include").orElse("").split(",")) {
            if (!path.isEmpty() && !listing.includes().contains(path)) {
                throw ApiRefusal.badRequest("The requested included relationship \"" + path + "\" is not supported");
            }
            if (!path.isEmpty()) {
                paths.add(path);
            }
        }
        return Includes.of(paths);
    }

    private static Map<String, Set<String>> fields(Parameters parameters, boolean extra) {
        Map<String, Set<String>> fields = new HashMap<>();
        parameters.values().forEach((name, value) -> {
            Matcher matcher = FIELDS.matcher(name);
            if (matcher.matches() && (matcher.group(1) != null) == extra) {
                fields.put(matcher.group(2), Set.copyOf(Arrays.asList(value.split(","))));
            }
        });
        return fields;
    }

    private static Map<String, Set<String>> extraFields(Parameters parameters, Listing<?> listing) {
        Map<String, Set<String>> extra = fields(parameters, true);
        Set<String> own = extra.getOrDefault(listing.table().kind().type(), Set.of());
        own.stream()
                .filter(name -> !listing.extraFields().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw ApiRefusal.badRequest("Extra field " + name + " is not supported");
                });
        return extra;
    }

    private static boolean total(Parameters parameters) {
        return parameters
                .get("stats[total]")
                .map(calculation -> {
                    if (!"count".equals(calculation)) {
                        throw ApiRefusal.badRequest("Statistic " + calculation + " of total is not supported");
                    }
                    return true;
                })
                .orElse(false);
    }

    private static int number(Parameters parameters) {
        return positive("page[number]", parameters.get("page[number]").orElse("1"));
    }

    private int size(Parameters parameters) {
        int size = positive("page[size]", parameters.get("page[size]").orElse(String.valueOf(USUAL_PAGE)));
        if (size > LARGEST_PAGE && quirks.is(Quirk.PAGE_SIZE_OVER_LIMIT, "refused")) {
            throw ApiRefusal.badRequest("Requested page size " + size + " is greater than max supported size 1000");
        }
        return Math.min(size, LARGEST_PAGE);
    }

    private static int positive(String name, String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw ApiRefusal.badRequest(name + " must be a positive number");
        }
        return Integer.parseInt(value);
    }
}
