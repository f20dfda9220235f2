package app.pinbridge.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The script shows files of help, so that there is help before anything is built: what they say has to be so. */
class HelpFilesTest {
    private static final Path HELP = Path.of("..", "..", "docs", "help");
    private static final Pattern LINE = Pattern.compile("^ {2,}(?:-\\w, )?(--[a-z][a-z-]*).*$", Pattern.MULTILINE);
    /** The script itself answers it, whatever the program knows. */
    private static final String OF_THE_SCRIPT = "--help";

    private static final Pattern DEFAULT = Pattern.compile("\\(([\\w,]+)\\)");

    @ParameterizedTest
    @CsvSource({
        "up, app.pinbridge.local.UpCommand",
        "simulator, app.pinbridge.simulator.SimulatorMain",
        "backtest, app.pinbridge.engine.backtest.BacktestMain",
        "learn, app.pinbridge.engine.learn.LearnMain",
        "bench, app.pinbridge.bench.BenchCommand"
    })
    void helpTellsOfEveryOptionAndOfNoneThatThereIsNot(String verb, String program) throws Exception {
        List<String> told = lines(verb)
                .map(line -> line.group(1))
                .filter(name -> !name.equals(OF_THE_SCRIPT))
                .distinct()
                .toList();

        List<OptionSpec> options = options(new CommandLine(Class.forName(program)));

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(
                        options.stream().map(OptionSpec::longestName).distinct().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "up, app.pinbridge.local.UpCommand",
        "simulator, app.pinbridge.simulator.SimulatorMain",
        "bench, app.pinbridge.bench.BenchCommand"
    })
    void whatHelpSaysInBracketsIsWhatAnOptionIsUnlessGiven(String verb, String program) throws Exception {
        List<OptionSpec> options = options(new CommandLine(Class.forName(program)));

        List<String> wrong = lines(verb)
                .filter(line -> told(line).isPresent())
                .filter(line -> options.stream()
                        .filter(option -> option.longestName().equals(line.group(1)))
                        .noneMatch(option -> isSame(told(line).orElseThrow(), option.defaultValueString())))
                .map(MatchResult::group)
                .toList();

        assertThat(wrong).isEmpty();
    }

    private static boolean isSame(String told, String actual) {
        return told.equals(actual) || (actual.endsWith(".0") && told.equals(actual.substring(0, actual.length() - 2)));
    }

    private static Optional<String> told(MatchResult line) {
        Matcher found = DEFAULT.matcher(line.group());
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Stream<MatchResult> lines(String verb) throws IOException {
        return LINE.matcher(Files.readString(HELP.resolve(verb + ".txt"))).results();
    }

    private static List<OptionSpec> options(CommandLine program) {
        List<OptionSpec> options = new ArrayList<>();
        program.getCommandSpec().options().stream()
                .filter(option -> !option.hidden() && !option.versionHelp())
                .filter(option -> !option.longestName().equals(OF_THE_SCRIPT))
                .forEach(options::add);
        Collection<CommandLine> verbs = program.getSubcommands().values();
        verbs.forEach(verb -> options.addAll(options(verb)));
        return options;
    }
}
