package app.pinbridge.bench;

import app.pinbridge.local.stack.StackFailure;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code ./pinbridge bench}: how fast it is on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        subcommands = {MatchCommand.class, PublishCommand.class, SyncCommand.class},
        description = "Measures real services beside floors that do the same input and output without logic.")
public final class BenchCommand {
    /** Runs the command and exits with its code: 0, 1 when it could not be measured, 2 when options are wrong. */
    public static void main(String[] arguments) {
        CommandLine line = new CommandLine(new BenchCommand());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            if (failure instanceof StackFailure) {
                command.getErr().println("pinbridge: " + failure.getMessage());
                return CommandLine.ExitCode.SOFTWARE;
            }
            throw failure;
        });
        System.exit(arguments.length == 0 ? line.execute("--help") : line.execute(arguments));
    }
}
