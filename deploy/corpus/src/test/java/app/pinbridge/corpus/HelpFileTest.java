package app.pinbridge.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The script shows a file of help, so that there is help before anything is built: what it says has to be so. */
class HelpFileTest {
    private static final Pattern LINE = Pattern.compile("^ {2,}(?:-\\w, )?(--[a-z][a-z-]*)", Pattern.MULTILINE);

    @Test
    void helpTellsOfEveryOptionAndOfNoneThatThereIsNot() throws IOException {
        String help = Files.readString(Path.of("..", "..", "docs", "help", "corpus.txt"));

        List<String> told = LINE.matcher(help)
                .results()
                .map(line -> line.group(1))
                .distinct()
                .toList();

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(options(new GenerateCommand()), options(new ScoreCommand()))
                                .distinct()
                                .toList());
    }

    private static Stream<String> options(Object command) {
        return new CommandLine(command)
                .getCommandSpec().options().stream()
                        .filter(option -> !option.hidden() && !option.versionHelp())
                        .map(OptionSpec::longestName);
    }
}
