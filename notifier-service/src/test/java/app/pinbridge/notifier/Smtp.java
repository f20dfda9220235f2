package app.pinbridge.notifier;

import app.pinbridge.testkit.MailSink;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** An SMTP server for the service under test, which may go away and come back. */
public final class Smtp implements QuarkusTestResourceLifecycleManager {
    private MailSink sink;
    private int port;

    @Override
    public Map<String, String> start() {
        sink = MailSink.start(0);
        port = sink.port();
        return Map.of("pinbridge.smtp.port", Integer.toString(port), "pinbridge.mail.beat", "0.2s");
    }

    /** What arrived since it last came back. */
    MailSink sink() {
        return sink;
    }

    void goAway() {
        sink.close();
    }

    void comeBack() {
        sink = MailSink.start(port);
    }

    @Override
    public void stop() {
        sink.close();
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType().equals(Smtp.class));
    }
}
