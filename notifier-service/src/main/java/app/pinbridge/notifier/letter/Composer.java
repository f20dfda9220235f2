package app.pinbridge.notifier.letter;

import app.pinbridge.contracts.IntegrationComplete;
import app.pinbridge.contracts.IntegrationStatus;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.Variant;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;

/** Puts a letter into words and an envelope. */
@ApplicationScoped
class Composer {
    private final LetterConfig config;

    Composer(LetterConfig config) {
        this.config = config;
    }

    /** The mail of a letter to these addresses, about the connection of this subdomain. */
    Mail compose(Letter letter, String subdomain, List<String> recipients) {
        String company = subdomain.isBlank() ? "your company" : subdomain;
        String link = config.pages() + "/settings/pinpoint";
        return switch (letter.occasion()) {
            case Occasion.Complete(IntegrationComplete completion) ->
                mail(
                        letter,
                        recipients,
                        "Pinpoint is connected: " + company,
                        Letters.complete(new Letters.Completion(
                                company,
                                Words.took(completion.startedAt(), completion.finishedAt()),
                                Words.counts(completion),
                                completion.missing(),
                                link)));
            case Occasion.Trouble(IntegrationStatus status) ->
                mail(
                        letter,
                        recipients,
                        "Pinpoint needs your attention: " + company,
                        Letters.trouble(news(letter, status, company, link)));
            case Occasion.Recovery(IntegrationStatus status) ->
                mail(
                        letter,
                        recipients,
                        "Pinpoint works again: " + company,
                        Letters.recovery(news(letter, status, company, link)));
        };
    }

    private Mail mail(Letter letter, List<String> recipients, String subject, TemplateInstance text) {
        Mail mail = new Mail()
                .setFrom(config.from())
                .setTo(recipients)
                .setSubject(subject)
                .setText(render(text, Variant.TEXT_PLAIN))
                .setHtml(render(text, Variant.TEXT_HTML));
        return mail.addHeader("Message-ID", letter.key().messageId()).addHeader("Auto-Submitted", "auto-generated");
    }

    private static Letters.News news(Letter letter, IntegrationStatus status, String company, String link) {
        return new Letters.News(
                company,
                Words.headline(status),
                Objects.requireNonNullElse(status.remedy(), ""),
                Words.time(Objects.requireNonNullElse(status.at(), letter.writtenAt())),
                link);
    }

    private static String render(TemplateInstance text, String contentType) {
        return text.setAttribute(TemplateInstance.SELECTED_VARIANT, Variant.forContentType(contentType))
                .render();
    }
}
