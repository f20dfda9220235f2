package app.pinbridge.engine.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Providers whose links are rooms as they are written, less what differs between guests of one meeting. */
record OtherProviders() implements Provider {
    private static final String[] HOSTS = {
        "join.skype.com",
        "meet.lync.com",
        "meeting.zoho.com",
        "meet.zoho.com",
        "livestorm.co",
        "daily.co",
        "dialpad.com",
        "uberconference.com",
        "lifesizecloud.com",
        "starleaf.com",
        "hangouts.google.com",
        "eu.meet.around.co",
        "butter.us",
        "talky.io",
        "pexip.me",
        "larksuite.com",
        "feishu.cn",
        "meeting.tencent.com",
        "voovmeeting.com"
    };

    /** What says who follows the link, whence, or by which secret, but not whither. */
    private static final Set<String> NOISE = Set.of(
            "pwd",
            "passcode",
            "password",
            "pw",
            "tk",
            "zak",
            "jwt",
            "authuser",
            "pli",
            "hs",
            "uname",
            "displayname",
            "email",
            "from",
            "source",
            "src",
            "ref",
            "embed",
            "lang",
            "language",
            "locale",
            "hl",
            "tz",
            "timezone",
            "gclid",
            "fbclid",
            "mc_cid",
            "mc_eid",
            "_ga");

    private static final Set<String> PAGES = Set.of(
            "join",
            "meet",
            "meeting",
            "meetings",
            "new",
            "start",
            "launch",
            "home",
            "login",
            "index.html",
            "index.php",
            "download",
            "help",
            "support",
            "pricing",
            "dialin",
            "numbers");
    private static final List<String> FRAGMENT_NOISE =
            List.of("success", "config.", "interfaceconfig.", "userinfo.", "jitsi_meet_external_api", ":~:");

    @Override
    public boolean serves(MeetingLink link) {
        return link.on(HOSTS);
    }

    @Override
    public boolean named() {
        return true;
    }

    @Override
    public Optional<Room> room(MeetingLink link) {
        return place(link);
    }

    /** The room of a link to a host of which nothing is known; empty for a page that tells no meeting from another. */
    static Optional<Room> place(MeetingLink link) {
        String query = link.query().entrySet().stream()
                .filter(value ->
                        !NOISE.contains(value.getKey()) && !value.getKey().startsWith("utm_"))
                .map(value -> value.getKey() + "=" + value.getValue())
                .collect(Collectors.joining("&"));
        String fragment = fragment(link);
        if (query.isEmpty() && fragment.isEmpty() && PAGES.containsAll(link.path())) {
            return Optional.empty();
        }
        return Room.ofMeeting(
                link.host() + "/",
                String.join("/", link.path())
                        + (query.isEmpty() ? "" : "?" + query)
                        + (fragment.isEmpty() ? "" : "#" + fragment));
    }

    /** Applications that run in the browser keep their place in the fragment. */
    private static String fragment(MeetingLink link) {
        String fragment = MeetingLink.decoded(link.fragment());
        String lower = fragment.toLowerCase(Locale.ROOT);
        return FRAGMENT_NOISE.stream().anyMatch(lower::startsWith) ? "" : fragment;
    }
}
