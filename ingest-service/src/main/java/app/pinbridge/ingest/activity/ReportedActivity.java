package app.pinbridge.ingest.activity;

import app.pinbridge.kit.database.Database;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Requests to Pinpoint that other services made and tell of. The log shows nothing that it was not made for: what holds a query,
 * an address in its path or anything of another form is refused by itself and counted, so that it costs no other.
 */
@ApplicationScoped
public class ReportedActivity {
    private static final Pattern METHOD = Pattern.compile("[A-Z]{3,7}");
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9/_.~%:-]{0,300}");
    private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");
    private static final Pattern ASKED_BY =
            Pattern.compile("check|rules|[^\\s\\p{Cntrl}]{1,250}@[^\\s\\p{Cntrl}]{1,250}");
    private static final Pattern PURPOSE = Pattern.compile("[a-z]{1,30}\\.[a-z]{1,30}");
    private static final int LONGEST_TENANT = 200;

    private final Database database;
    private final ActivityTable table;
    private final Counter dropped;

    /** A report into this log. */
    ReportedActivity(Database database, ActivityTable table, MeterRegistry meters) {
        this.database = database;
        this.table = table;
        this.dropped = meters.counter("pinbridge.activity.dropped");
    }

    /** Keeps what may stand in the log, each of it once however often it is told; how many those are. */
    public int take(List<Activity> told) {
        List<Activity> fit = told.stream().filter(ReportedActivity::fits).toList();
        dropped.increment(told.size() - fit.size());
        if (!fit.isEmpty()) {
            database.runAsWorker(handle -> table.appendOnce(handle, fit));
        }
        return fit.size();
    }

    private static boolean fits(Activity activity) {
        return !activity.tenantId().isBlank()
                && activity.tenantId().length() <= LONGEST_TENANT
                && METHOD.matcher(activity.method()).matches()
                && PATH.matcher(activity.path()).matches()
                && activity.status()
                        .filter(status -> status < 100 || status > 599)
                        .isEmpty()
                && activity.code().filter(code -> !CODE.matcher(code).matches()).isEmpty()
                && activity.durationMillis() >= 0
                && activity.retries() >= 0
                && ASKED_BY.matcher(activity.askedBy()).matches()
                && PURPOSE.matcher(activity.purpose()).matches();
    }
}
