package app.pinbridge.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Main class of the process that keeps a PostgreSQL as in production: what is committed is on the disk, and there is memory
 * for its pages. The local stack's is smaller and never syncs, because nothing that it stores has to last. Arguments:
 * directory, port, ready file.
 */
public final class DurablePostgres {
    private DurablePostgres() {}

    /** Runs until it is ended. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(Path.of(arguments[0]))
                .setCleanDataDirectory(false)
                .setPort(Integer.parseInt(arguments[1]))
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "15min")
                .setServerConfig("wal_compression", "on")
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(postgres)));
        Files.createFile(Path.of(arguments[2]));
        new CountDownLatch(1).await();
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
