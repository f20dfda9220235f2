package app.pinbridge.local.stack;

import java.util.ArrayList;
import java.util.List;

/** Options of the stack's JVMs: small and quick to start, for many of them share one machine. */
final class JvmOptions {
    private JvmOptions() {}

    static List<String> of(int heapMegabytes) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-Xms" + Math.min(heapMegabytes, 32) + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:ReservedCodeCacheSize=48m",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED"));
        if (Runtime.version().feature() >= 24) {
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }
}
