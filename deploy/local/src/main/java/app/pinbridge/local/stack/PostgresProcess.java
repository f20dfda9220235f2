package app.pinbridge.local.stack;

import app.pinbridge.testkit.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Main class of the process that keeps PostgreSQL, and ends it with itself. Arguments: directory, port, ready file. */
public final class PostgresProcess {
    private PostgresProcess() {}

    /** Runs until it is ended. */
    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(database)));
        ReadyFile.write(arguments[2]);
        // Gives back what unpacking took: from here on this process only waits.
        System.gc();
        new CountDownLatch(1).await();
    }

    private static void close(EmbeddedDatabase database) {
        try {
            database.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
