package app.pinbridge.local.stack;

import app.pinbridge.contracts.Json;
import app.pinbridge.testkit.MailSink;
import com.sun.net.httpserver.HttpExchange;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page on which the local stack's mails can be read, and the same as JSON. */
final class MailPages {
    private final MailSink sink;

    MailPages(MailSink sink) {
        this.sink = sink;
    }

    void list(HttpExchange exchange) throws IOException {
        StringBuilder html = new StringBuilder("<!doctype html><html lang=en><meta charset=utf-8>"
                + "<meta name=viewport content='width=device-width'><title>Mails</title>"
                + "<style>body{font:16px/1.5 system-ui;max-width:50rem;margin:2rem auto;padding:0 1rem}"
                + "li{margin:.6rem 0}small{color:#666}</style><h1>Mails</h1>");
        List<MimeMessage> mails = sink.received();
        html.append(mails.isEmpty() ? "<p>None yet.</p>" : "<ol reversed>");
        try {
            for (int i = mails.size() - 1; i >= 0; i--) {
                MimeMessage mail = mails.get(i);
                html.append("<li><a href=\"/mail/").append(i).append("\">");
                html.append(escaped(mail.getSubject())).append("</a><br><small>");
                html.append(escaped(Arrays.toString(mail.getAllRecipients()))).append("</small>");
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        answer(exchange, "text/html; charset=utf-8", html.toString());
    }

    void one(HttpExchange exchange) throws IOException {
        String index = exchange.getRequestURI().getPath().substring("/mail/".length());
        List<MimeMessage> mails = sink.received();
        if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= mails.size()) {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
            return;
        }
        try {
            MimeMessage mail = mails.get(Integer.parseInt(index));
            Optional<String> html = body(mail, "text/html");
            answer(
                    exchange,
                    "text/html; charset=utf-8",
                    html.isPresent()
                            ? html.get()
                            : "<pre>" + escaped(body(mail, "text/plain").orElse("")) + "</pre>");
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }

    void json(HttpExchange exchange) throws IOException {
        List<Map<String, Object>> mails = new ArrayList<>();
        try {
            for (MimeMessage mail : sink.received()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("messageId", String.valueOf(mail.getMessageID()));
                fields.put("subject", String.valueOf(mail.getSubject()));
                fields.put("to", recipients(mail));
                fields.put("text", body(mail, "text/plain").orElse(""));
                fields.put("html", body(mail, "text/html").orElse(""));
                mails.add(fields);
            }
        } catch (MessagingException e) {
            throw new IOException(e);
        }
        answer(exchange, "application/json", Json.MAPPER.writeValueAsString(mails));
    }

    private static List<String> recipients(MimeMessage mail) throws MessagingException {
        return mail.getRecipients(Message.RecipientType.TO) == null
                ? List.of()
                : Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                        .map(Object::toString)
                        .toList();
    }

    private static Optional<String> body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of(part.getContent().toString());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                Optional<String> found = body(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String escaped(String text) {
        return String.valueOf(text).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static void answer(HttpExchange exchange, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
