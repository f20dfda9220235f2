package app.pinbridge.corpus;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The corpus on the command line: {@code generate} and {@code score}. */
@Command(
        name = "corpus",
        mixinStandardHelpOptions = true,
        description = "Labelled worlds of calls to tune and to judge a matcher.",
        subcommands = {GenerateCommand.class, ScoreCommand.class})
public final class CorpusMain {
    private CorpusMain() {}

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new CorpusMain()).execute(arguments));
    }
}
