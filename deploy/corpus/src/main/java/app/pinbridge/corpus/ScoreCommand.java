package app.pinbridge.corpus;

import app.pinbridge.corpus.score.Scoring;
import app.pinbridge.corpus.score.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code score}: compares a matcher's results with the labels. */
@Command(
        name = "score",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Scores the results of a matcher; prints Markdown.")
final class ScoreCommand implements Callable<Integer> {
    @Option(names = "--labels", required = true, description = "The labels that generate wrote.")
    private Path labels = Path.of(".");

    @Option(names = "--results", required = true, description = "The results that the matcher wrote.")
    private Path results = Path.of(".");

    @Option(names = "--markdown", description = "Also write them to this file.")
    private @Nullable Path markdown;

    @Option(names = "--title", defaultValue = "Score", description = "Heading of the file (${DEFAULT-VALUE}).")
    private String title = "Score";

    @Override
    public Integer call() throws IOException {
        Tally tally = Scoring.of(labels, results);
        System.out.print(tally.markdown());
        if (markdown != null) {
            Files.writeString(markdown, "# " + title + "\n\n" + tally.markdown());
        }
        return 0;
    }
}
