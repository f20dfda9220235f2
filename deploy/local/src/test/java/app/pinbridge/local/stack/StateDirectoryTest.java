package app.pinbridge.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void whatCannotBeMadeIsSaidInOneLineWithWhatToDo() throws IOException {
        Path file = Files.createFile(directory.resolve("state"));

        assertThatThrownBy(() -> StateDirectory.open(file))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("a file of that name is in the way")
                .hasMessageContaining("PINBRIDGE_STATE")
                .hasMessageNotContaining("--state")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> StateLock.take(file.resolve("up"))).isInstanceOf(StackFailure.class);
    }

    @Test
    void aFullDiskIsSaidInTheSystemsWords() {
        StackFailure failure = StateDirectory.failure(
                "x cannot be written", new FileSystemException("x", null, "No space left on device"));

        assertThat(failure)
                .hasMessage("x cannot be written: No space left on device; mend that, or name another"
                        + " directory in PINBRIDGE_STATE");
    }

    @Test
    void whatIsLockedIsLeftAloneUntilItIsGivenBack() throws IOException {
        Path root = directory.resolve("up");
        Path data =
                Files.writeString(StateDirectory.open(root).directory("data").resolve("kept"), "x");
        StateLock first = StateLock.take(root);

        assertThatThrownBy(() -> StateLock.take(root))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("process " + ProcessHandle.current().pid())
                .hasMessageNotContaining("\n");
        assertThat(data).exists();
        first.close();
        try (StateLock second = StateLock.take(root)) {
            assertThat(second.openFresh().root()).isEmptyDirectory();
        }
    }
}
