package app.pinbridge.gateway.pages;

import app.pinbridge.gateway.services.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A page that says what went wrong and what to do. */
public final class ErrorPage {
    private ErrorPage() {}

    /** The page for a problem, with the problem's status. */
    public static Response of(Problem problem) {
        String title = problem.title() == null ? titleOf(problem.status()) : problem.title();
        return Response.status(problem.status())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(new Templates.error(title, problem.sentence(), problem.status()).render())
                .build();
    }

    /** The page for a status for which there is nothing particular to say. */
    static Response of(int status) {
        return of(Problem.of(status, "http_" + status, titleOf(status), sentenceOf(status)));
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 400 -> "This page was open for too long";
            case 403 -> "This page is not for your role";
            case 404 -> "There is nothing here";
            case 405 -> "This does not work that way";
            case 410 -> "This link was withdrawn";
            case 413 -> "That was too much at once";
            case 502, 503, 504 -> "A part of Pinbridge does not answer";
            default -> status >= 500 ? "Something went wrong" : "The request was not accepted";
        };
    }

    private static String sentenceOf(int status) {
        return switch (status) {
            case 400 -> "Nothing was changed. Go back, reload the page and send it again.";
            case 403 -> "If you need it, ask an administrator of your company for the role.";
            case 404 -> "The address may be mistyped, or what it led to is gone or not open to you.";
            default ->
                status >= 500
                        ? "It is logged. Try again in a moment."
                        : "Go back to where you came from and try again.";
        };
    }

    private static final class Templates {
        @CheckedTemplate(basePath = "")
        record error(String title, String sentence, int status) implements TemplateInstance {}
    }
}
