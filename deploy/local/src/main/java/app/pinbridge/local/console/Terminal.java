package app.pinbridge.local.console;

import java.io.PrintStream;
import java.time.Duration;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** What a person at the terminal sees: progress bars there, plain lines where the output is a file or a pipe. */
public final class Terminal {
    private final PrintStream out;
    private final boolean interactive;

    /** Output to a stream; interactive shows bars. */
    public Terminal(PrintStream out, boolean interactive) {
        this.out = out;
        this.interactive = interactive;
    }

    /** The process's own terminal. */
    @SuppressWarnings("SystemConsoleNull") // on 22 and later a console may be there without a terminal
    public static Terminal standard() {
        boolean interactive = System.console() != null
                && "true".equals(System.getProperty("pinbridge.terminal", "false"))
                && !"dumb".equals(System.getenv("TERM"));
        return new Terminal(System.out, interactive);
    }

    /** A line. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** A step that is done, with the time it took. */
    public void done(String what, Duration took) {
        line("  %-44s %5.1f s".formatted(what, took.toMillis() / 1000.0));
    }

    /** Progress of something whose size may be learnt on the way. */
    public Progress progress(String what) {
        return interactive ? new Bar(what) : new Lines(what);
    }

    /** Progress that is shown until it is closed. */
    public interface Progress extends AutoCloseable {
        /** How far it is. A total of 0 is not known yet. */
        void at(long done, long total, String detail);

        @Override
        void close();
    }

    private static final class Bar implements Progress {
        private final ProgressBar bar;

        private Bar(String what) {
            this.bar = new ProgressBarBuilder()
                    .setTaskName("  " + what)
                    .setInitialMax(0)
                    .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BAR)
                    .setUpdateIntervalMillis(200)
                    .clearDisplayOnFinish()
                    .build();
        }

        @Override
        public void at(long done, long total, String detail) {
            bar.maxHint(Math.max(total, done));
            bar.stepTo(done);
            bar.setExtraMessage(" " + detail);
        }

        @Override
        public void close() {
            bar.close();
        }
    }

    private final class Lines implements Progress {
        private final String what;
        private long lastTenth = -1;

        private Lines(String what) {
            this.what = what;
        }

        @Override
        public void at(long done, long total, String detail) {
            long tenth = total == 0 ? 0 : 10 * done / total;
            if (tenth != lastTenth) {
                lastTenth = tenth;
                line("  %s: %d of %s%s"
                        .formatted(what, done, total == 0 ? "?" : total, detail.isEmpty() ? "" : ", " + detail));
            }
        }

        @Override
        public void close() {
            // Each line stands for itself.
        }
    }
}
