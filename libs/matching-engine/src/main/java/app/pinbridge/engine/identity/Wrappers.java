package app.pinbridge.engine.identity;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Takes links out of the links that mail filters, calendars and chats put around them. */
final class Wrappers {
    private static final int DEEPEST = 5;
    private static final String[] FILTERS = {
        "urldefense.com",
        "urldefense.us",
        "urldefense.proofpoint.com",
        "secure-web.cisco.com",
        "cudasvc.com",
        "mimecast.com",
        "mimecastprotect.com",
        "statics.teams.cdn.office.net",
        "trendmicro.com",
        "fireeye.com",
        "clicktime.symantec.com",
        "protection.sophos.com",
        "avanan.click",
        "url-protection.com",
        "scanmail.trustwave.com",
        "slack-redir.net",
        "l.facebook.com"
    };

    private Wrappers() {}

    /** What the link leads to in the end: itself, unless it is wrapped; empty when its wrapper does not say. */
    static Optional<MeetingLink> unwrapped(MeetingLink link) {
        return unwrapped(link, DEEPEST);
    }

    private static Optional<MeetingLink> unwrapped(MeetingLink link, int deepest) {
        boolean wrapper = wrapper(link);
        if (deepest == 0 || (!wrapper && Providers.of(link).isPresent())) {
            return wrapper ? Optional.empty() : Optional.of(link);
        }
        Optional<MeetingLink> inner = inner(link).stream()
                .flatMap(text -> MeetingLink.parse(text).stream())
                .flatMap(found -> unwrapped(found, deepest - 1).stream())
                // Other links may lead back to any page afterwards: only a meeting is what they are about.
                .filter(found -> wrapper || Providers.room(found).isPresent())
                .findFirst();
        return inner.isPresent() || wrapper ? inner : Optional.of(link);
    }

    private static boolean wrapper(MeetingLink link) {
        return link.on(FILTERS)
                || link.host().contains("safelinks.protection.")
                || link.host().contains(".sandbox.")
                || (link.host().startsWith("google.") && link.at(0).equals("url"))
                || (link.host().equals("meet.google.com") && link.at(0).equals("linkredirect"));
    }

    private static List<String> inner(MeetingLink link) {
        // What follows a link in the path is a part of it, the query too.
        return UrlDefense.inner(link)
                .or(() -> inPath(link.text()))
                .map(List::of)
                .orElseGet(() -> inQuery(link));
    }

    private static Optional<String> inPath(String text) {
        int question = text.indexOf('?');
        int end = question < 0 ? text.length() : question;
        for (int slash = text.indexOf('/'); slash >= 0 && slash < end; slash = text.indexOf('/', slash + 1)) {
            int start = slash + 1;
            if (startsAsLink(text, start)) {
                return Optional.of(text.substring(start));
            }
            if (startsAs("https%3a", text, start) || startsAs("http%3a", text, start)) {
                int next = text.indexOf('/', start);
                return Optional.of(MeetingLink.decoded(text.substring(start, next < 0 ? text.length() : next)));
            }
        }
        return Optional.empty();
    }

    private static List<String> inQuery(MeetingLink link) {
        List<String> found = new ArrayList<>();
        link.query().forEach((name, value) -> {
            if (startsAsLink(value, 0)) {
                found.add(value);
            } else if (name.equals("u") && link.on("sophos.com")) {
                base64(value).filter(text -> startsAsLink(text, 0)).ifPresent(found::add);
            }
        });
        return found;
    }

    private static boolean startsAsLink(String text, int start) {
        return startsAs("https:/", text, start) || startsAs("http:/", text, start);
    }

    private static boolean startsAs(String prefix, String text, int start) {
        return text.regionMatches(true, start, prefix, 0, prefix.length());
    }

    private static Optional<String> base64(String text) {
        try {
            return Optional.of(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
