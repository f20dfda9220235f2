package app.pinbridge.local.stack;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a state directory for one process, until that is over, however it ends: a locked file beside the directory. */
public final class StateLock implements AutoCloseable {
    private final Path root;
    private final FileChannel file;

    private StateLock(Path root, FileChannel file) {
        this.root = root;
        this.file = file;
    }

    /** The directory with what earlier runs kept. */
    public StateDirectory open() {
        return StateDirectory.open(root);
    }

    /** The directory, emptied. */
    public StateDirectory openFresh() {
        return StateDirectory.openFresh(root);
    }

    /** Takes the directory; throws {@link StackFailure} when another process has it. Nothing in it is touched. */
    public static StateLock take(Path root) {
        Path beside = root.resolveSibling(root.getFileName() + ".lock");
        try {
            Files.createDirectories(beside.toAbsolutePath().getParent());
            FileChannel file = FileChannel.open(
                    beside, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(file) == null) {
                file.close();
                throw new StackFailure("already running here, as process "
                        + Files.readString(beside).strip()
                        + "; stop that first, or name another directory in PINBRIDGE_STATE");
            }
            file.truncate(0);
            file.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
            return new StateLock(root, file);
        } catch (IOException e) {
            throw StateDirectory.failure("the state directory " + root + " cannot be used", e);
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new StackFailure("the lock of the state directory cannot be given back: " + e.getMessage());
        }
    }
}
