package app.pinbridge.testkit;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;

/** An SMTP server on 127.0.0.1 that keeps what it is sent. */
public final class MailSink implements AutoCloseable {
    private final GreenMail server;

    private MailSink(GreenMail server) {
        this.server = server;
    }

    /** Starts a sink on the port; 0 takes a free one. */
    public static MailSink start(int port) {
        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        return new MailSink(server);
    }

    /** Where it listens. */
    public int port() {
        return server.getSmtp().getPort();
    }

    /** All mails so far. */
    public List<MimeMessage> received() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }
}
