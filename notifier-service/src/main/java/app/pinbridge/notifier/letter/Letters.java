package app.pinbridge.notifier.letter;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The texts, each as HTML and as plain text; see {@code templates/Letters}. */
@CheckedTemplate(basePath = "Letters")
final class Letters {
    private Letters() {}

    static native TemplateInstance complete(Completion letter);

    static native TemplateInstance trouble(News letter);

    static native TemplateInstance recovery(News letter);

    /**
     * The letter of completion.
     *
     * @param took how long it took, in words
     * @param counts what was read, by name
     * @param missing each missing permission and what it costs
     * @param link the page that shows more
     */
    record Completion(String company, String took, List<Count> counts, List<String> missing, String link) {}

    /** How many of one sort were read. */
    record Count(String name, String number) {}

    /**
     * The letter of a trouble or its end.
     *
     * @param headline what is the matter, one sentence
     * @param remedy what to do about it; empty when there is nothing to do
     * @param since when it was so, in words
     */
    record News(String company, String headline, String remedy, String since, String link) {}
}
