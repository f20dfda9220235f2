package app.pinbridge.ingest.activity;

import app.pinbridge.kit.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.OptionalLong;

/** A customer's requests, to be read. */
@ApplicationScoped
public class ActivityLog {
    private final Database database;
    private final ActivityTable table;

    /** The log in this database. */
    ActivityLog(Database database, ActivityTable table) {
        this.database = database;
        this.table = table;
    }

    /**
     * Some requests, latest first.
     *
     * @param next where to go on; empty at the end
     */
    public record Page(List<Activity> activities, OptionalLong next) {
        public Page {
            activities = List.copyOf(activities);
        }
    }

    /** A page of a tenant's requests before a place, which an earlier page gave. */
    public Page page(String tenantId, OptionalLong before, int limit) {
        List<ActivityTable.Numbered> rows = database.asTenant(
                tenantId, handle -> table.page(handle, tenantId, before.orElse(Long.MAX_VALUE), limit + 1));
        List<ActivityTable.Numbered> shown = rows.subList(0, Math.min(limit, rows.size()));
        return new Page(
                shown.stream().map(ActivityTable.Numbered::activity).toList(),
                rows.size() > limit ? OptionalLong.of(shown.getLast().number()) : OptionalLong.empty());
    }
}
