package app.pinbridge.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/**
 * Databases for services in one PostgreSQL cluster: for each an owner, who migrates, and a login that owns nothing and may
 * only act as one of the two roles of the kit.
 */
public final class ServiceDatabases {
    private final String host;
    private final int port;
    private final String superuser;
    private final String superPassword;

    /** Databases in the cluster at host and port, made as its superuser. */
    public ServiceDatabases(String host, int port, String superuser, String superPassword) {
        this.host = host;
        this.port = port;
        this.superuser = superuser;
        this.superPassword = superPassword;
    }

    /**
     * Makes a service's database unless it is there.
     *
     * @param service e.g. {@code matching-service}; the database is {@code matching_service}
     * @param ownerPassword of {@code matching_service_owner}
     * @param loginPassword of {@code matching_service}
     * @return the Quarkus configuration that uses it
     */
    public Map<String, String> create(String service, String ownerPassword, String loginPassword) {
        String name = service.replace('-', '_');
        String owner = name + "_owner";
        try (Connection connection = DriverManager.getConnection(url("postgres"), superuser, superPassword);
                Statement statement = connection.createStatement()) {
            role(statement, "pinbridge_worker", "NOLOGIN");
            role(statement, "pinbridge_tenant", "NOLOGIN");
            role(statement, owner, "LOGIN CREATEROLE PASSWORD '" + quoted(ownerPassword) + "'");
            role(statement, name, "LOGIN NOINHERIT PASSWORD '" + quoted(loginPassword) + "'");
            statement.execute("ALTER ROLE " + owner + " PASSWORD '" + quoted(ownerPassword) + "'");
            statement.execute("ALTER ROLE " + name + " PASSWORD '" + quoted(loginPassword) + "'");
            statement.execute("GRANT pinbridge_worker, pinbridge_tenant TO " + name);
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + owner + " TEMPLATE template0");
            }
            statement.execute("REVOKE CONNECT ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("the database of " + service + " cannot be made: " + e.getMessage(), e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url", url(name),
                "quarkus.datasource.username", name,
                "quarkus.datasource.password", loginPassword,
                "quarkus.flyway.username", owner,
                "quarkus.flyway.password", ownerPassword);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    private static void role(Statement statement, String role, String options) throws SQLException {
        if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'")) {
            statement.execute("CREATE ROLE " + role + " " + options);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String quoted(String password) {
        return password.replace("'", "''");
    }
}
