package app.pinbridge.gateway.calls;

import app.pinbridge.contracts.ReasonCode;
import io.quarkus.qute.TemplateExtension;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a change would do in Pinpoint, in a recruiter's words: matching-service ends a sentence with the code of why. */
@TemplateExtension
final class EffectWords {
    private static final Pattern CODE_AT_END = Pattern.compile(": ([a-z_]+(?:\\.[a-z_]+)?)\\.$");

    private EffectWords() {}

    static String sentence(MendingClient.CommentEffect effect) {
        Matcher code = CODE_AT_END.matcher(effect.text());
        if (!code.find()) {
            return effect.text();
        }
        String before = effect.text().substring(0, code.start());
        ReasonCode reason = ReasonCode.of(code.group(1));
        return reason == ReasonCode.UNKNOWN ? before + "." : before + ": " + asPart(ReasonWords.words(reason)) + ".";
    }

    /** A sentence's first word is small within another one, but for names and abbreviations. */
    private static String asPart(String words) {
        boolean name = words.startsWith("Pinpoint") || words.startsWith("API");
        return name ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
