package app.pinbridge.engine.identity;

import app.pinbridge.engine.identity.Rooms.MeetingLink;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How each provider writes a room. */
final class Providers {
    private static final Pattern DIGITS = Pattern.compile("\\d{9,12}");
    private static final Pattern MTID = Pattern.compile("(?i)(?:^|&)MTID=([^&]+)");
    private static final List<String> OTHERS = List.of(
            "meet.goto.com",
            "gotomeeting.com",
            "bluejeans.com",
            "chime.aws",
            "ringcentral.com",
            "join.skype.com",
            "meet.jit.si",
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
            "voovmeeting.com");

    /** Whereby's rooms for one meeting end in what no person would choose. */
    private static final Pattern GENERATED = Pattern.compile("\\d|-[a-z0-9]{8,}$|[0-9a-f]{8}-[0-9a-f]{4}");

    private Providers() {}

    /** Whether the link leads to a meeting rather than to a page. */
    static boolean known(MeetingLink link) {
        return zoom(link)
                || link.on("meet.google.com")
                || teams(link)
                || link.on("webex.com")
                || link.on("whereby.com")
                || OTHERS.stream().anyMatch(link::on);
    }

    static Room room(MeetingLink link) {
        if (zoom(link)) {
            return zoomRoom(link);
        }
        if (link.on("meet.google.com")) {
            boolean lookup = link.at(0).equals("lookup");
            String code = lookup
                    ? "lookup/" + link.at(1)
                    : link.path().isEmpty() ? "" : link.path().getLast();
            return new Room("meet/" + code.replace("-", ""), false);
        }
        if (teams(link)) {
            return teamsRoom(link);
        }
        if (link.on("webex.com")) {
            return webexRoom(link);
        }
        if (link.on("whereby.com")) {
            String room = String.join("/", link.path());
            return new Room(
                    "whereby/" + room,
                    link.path().size() < 2 && !GENERATED.matcher(room).find());
        }
        return new Room(link.host() + "/" + String.join("/", link.path()), false);
    }

    private static boolean zoom(MeetingLink link) {
        return link.on("zoom.us") || link.on("zoom.com") || link.on("zoomgov.com") || link.on("zoom.com.cn");
    }

    private static Room zoomRoom(MeetingLink link) {
        if (link.at(0).equals("my") || (link.at(0).equals("wc") && link.at(1).equals("my"))) {
            return new Room("zoom/my/" + link.path().getLast(), true);
        }
        for (String part : link.path()) {
            String digits = part.replaceAll("[\\s-]", "");
            if (DIGITS.matcher(digits).matches()) {
                return new Room("zoom/" + digits, false);
            }
        }
        return new Room("zoom/" + String.join("/", link.path()), false);
    }

    private static boolean teams(MeetingLink link) {
        return link.on("teams.microsoft.com") || link.on("teams.live.com") || link.on("teams.cloud.microsoft");
    }

    private static Room teamsRoom(MeetingLink link) {
        int join = link.path().indexOf("meetup-join");
        if (join >= 0) {
            // A channel serves many meetings: there the message that announces one tells it apart.
            String message = link.at(join + 2);
            boolean whole = message.isEmpty() || message.equals("0");
            return new Room("teams/" + link.at(join + 1) + (whole ? "" : "/" + message), false);
        }
        return new Room("teams/" + (link.path().isEmpty() ? "" : link.path().getLast()), false);
    }

    private static Room webexRoom(MeetingLink link) {
        Matcher meeting = MTID.matcher(link.query());
        if (meeting.find()) {
            return new Room("webex/" + meeting.group(1).toLowerCase(Locale.ROOT), false);
        }
        int personal = Math.max(link.path().indexOf("meet"), link.path().indexOf("join"));
        if (personal >= 0 && personal + 1 < link.path().size()) {
            String name = link.at(personal + 1);
            boolean number = name.chars().allMatch(Character::isDigit);
            return new Room("webex/" + (number ? "" : link.host() + "/") + name, !number);
        }
        return new Room("webex/" + link.host() + "/" + String.join("/", link.path()), false);
    }
}
