package app.pinbridge.local.stack;

import app.pinbridge.testkit.MailSink;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;

/** Main class of the process that takes all mails and shows them on a page. Arguments: SMTP port, HTTP port. */
public final class MailProcess {
    private MailProcess() {}

    /** Runs until it is ended. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        MailSink sink = MailSink.start(Integer.parseInt(arguments[0]));
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 16);
        MailPages pages = new MailPages(sink);
        server.createContext("/", pages::list);
        server.createContext("/mail/", pages::one);
        server.createContext("/mails.json", pages::json);
        server.start();
        new CountDownLatch(1).await();
    }
}
