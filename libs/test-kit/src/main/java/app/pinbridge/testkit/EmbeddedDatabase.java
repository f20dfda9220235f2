package app.pinbridge.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** One PostgreSQL server, a process of its own on 127.0.0.1, started from binaries that come as a library. */
public final class EmbeddedDatabase implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private EmbeddedDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    /** Starts a server in a new temporary directory; what it stores goes when it is closed. */
    public static EmbeddedDatabase startTemporary() {
        return start(EmbeddedPostgres.builder());
    }

    /**
     * Starts a server; what is in the directory is kept.
     *
     * @param directory where it stores its data
     * @param port to listen on; 0 takes a free one
     */
    public static EmbeddedDatabase start(Path directory, int port) {
        return start(EmbeddedPostgres.builder()
                .setDataDirectory(directory)
                .setCleanDataDirectory(false)
                .setPort(port));
    }

    private static EmbeddedDatabase start(EmbeddedPostgres.Builder builder) {
        try {
            return new EmbeddedDatabase(builder.setPGStartupWait(Duration.ofSeconds(60))
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "120")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("max_wal_size", "1GB")
                    .setServerConfig("synchronous_commit", "on")
                    .start());
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    /** Where it listens. */
    public int port() {
        return postgres.getPort();
    }

    /** Databases for services in this server. */
    public ServiceDatabases services() {
        return new ServiceDatabases("127.0.0.1", postgres.getPort(), "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
