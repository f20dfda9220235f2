package app.pinbridge.bench;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./pinbridge bench publish}: comments through the publisher. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Comments/s through the real publisher-service.")
final class PublishCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return 1;
    }
}
