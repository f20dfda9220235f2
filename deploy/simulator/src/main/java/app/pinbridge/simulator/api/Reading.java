package app.pinbridge.simulator.api;

import app.pinbridge.simulator.document.DocumentWriter;
import app.pinbridge.simulator.error.ApiError;
import app.pinbridge.simulator.error.ApiRefusal;
import app.pinbridge.simulator.keys.Permissions;
import app.pinbridge.simulator.model.Entity;
import app.pinbridge.simulator.query.Listing;
import app.pinbridge.simulator.query.Listings;
import app.pinbridge.simulator.query.Parameters;
import app.pinbridge.simulator.query.Query;
import app.pinbridge.simulator.query.QueryParser;
import app.pinbridge.simulator.query.Rows;
import app.pinbridge.simulator.quirk.Quirk;
import app.pinbridge.simulator.quirk.Quirks;
import app.pinbridge.simulator.world.World;
import java.util.ArrayList;
import java.util.List;

/** GET of a collection or of one record. */
final class Reading {
    private final World world;
    private final Quirks quirks;
    private final QueryParser parser;
    private final Listings listings;
    private final Rows rows;
    private final DocumentWriter documents;

    Reading(World world, Quirks quirks) {
        this.world = world;
        this.quirks = quirks;
        this.parser = new QueryParser(quirks);
        this.listings = new Listings(world, quirks);
        this.rows = new Rows(world);
        this.documents = new DocumentWriter(world, quirks);
    }

    Answer collection(Endpoint endpoint, Parameters parameters, Permissions permissions) {
        Listing<?> listing = endpoint.listing(listings);
        Query query = parser.collection(jobFields(endpoint, parameters), listing);
        return world.read(() -> {
            Rows.Page page = rows.page(listing, query);
            List<Entity> entities = new ArrayList<>();
            page.rows().forEach(row -> entities.add(listing.table().at(row)));
            return Answer.document(200, documents.many(entities, query, permissions, page.total()));
        });
    }

    Answer single(Endpoint endpoint, long id, Parameters parameters, Permissions permissions) {
        Listing<?> listing = endpoint.listing(listings);
        Query query = parser.single(parameters, listing);
        return world.read(() -> {
            Entity entity = listing.table()
                    .find(id)
                    .filter(found -> visible(listing, query, id))
                    .orElseThrow(() -> new ApiRefusal(ApiError.notFound()));
            return Answer.document(200, documents.one(entity, query, permissions));
        });
    }

    private boolean visible(Listing<?> listing, Query query, long id) {
        boolean revealed = query.filters().stream()
                .anyMatch(term -> term.name().equals(listing.reveals().orElse("")));
        int row = listing.table().rowOf(id);
        return revealed || row < 0 || listing.open(row) || quirks.is(Quirk.CONFIDENTIAL_BY_ID, "found");
    }

    /** {@code fields[jobs]} is documented for one job only. */
    private Parameters jobFields(Endpoint endpoint, Parameters parameters) {
        String name = "fields[jobs]";
        if (endpoint != Endpoint.JOBS || parameters.get(name).isEmpty()) {
            return parameters;
        }
        return switch (quirks.get(Quirk.FIELDS_ON_JOB_LIST)) {
            case "refused" -> throw ApiRefusal.badRequest("Fields of jobs cannot be chosen for a list");
            case "applied" -> parameters;
            default -> parameters.without(name);
        };
    }
}
