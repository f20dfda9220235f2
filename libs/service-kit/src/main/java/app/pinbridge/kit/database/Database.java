package app.pinbridge.kit.database;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * The service's database. Every transaction runs as one of two roles, because the login itself may do nothing:
 *
 * <ul>
 *   <li>{@code pinbridge_tenant}, for what a person asked: row-level security shows it one tenant's rows;
 *   <li>{@code pinbridge_worker}, for consumers and timers, which serve all tenants.
 * </ul>
 */
@ApplicationScoped
public class Database {
    private final Jdbi jdbi;

    /** A database on the service's data source. */
    public Database(DataSource dataSource) {
        this.jdbi = Jdbi.create(dataSource);
        // Messages are logged, and the values that a statement was given may be anybody's notes, names or tokens.
        jdbi.configure(
                StatementExceptions.class,
                exceptions -> exceptions.setMessageRendering(StatementExceptions.MessageRendering.NONE));
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Long.class, "bigint");
    }

    /** Runs work in one transaction that sees the rows of the given tenant only. */
    public <T> T asTenant(String tenantId, Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.createQuery("SELECT set_config('role', 'pinbridge_tenant', true) AS role, "
                            + "set_config('pinbridge.tenant', :tenant, true) AS tenant")
                    .bind("tenant", tenantId)
                    .mapToMap()
                    .one();
            return work.apply(handle);
        });
    }

    /** As {@link #asTenant(String, Function)}, without a result. */
    public void runAsTenant(String tenantId, Consumer<Handle> work) {
        asTenant(tenantId, handle -> {
            work.accept(handle);
            return true;
        });
    }

    /** Runs work in one transaction that sees all tenants' rows. Never for a request of a person. */
    public <T> T asWorker(Function<Handle, T> work) {
        return jdbi.inTransaction(handle -> {
            handle.execute("SET LOCAL ROLE pinbridge_worker");
            return work.apply(handle);
        });
    }

    /** As {@link #asWorker(Function)}, without a result. */
    public void runAsWorker(Consumer<Handle> work) {
        asWorker(handle -> {
            work.accept(handle);
            return true;
        });
    }
}
