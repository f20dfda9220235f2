package app.pinbridge.engine.identity;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Addresses of machines and rooms: they belong to nobody. */
final class Machines {
    /** All that is below these is a calendar's, a room's or a bot's. */
    private static final Set<String> WHOLE_DOMAINS = Set.of(
            "resource.calendar.google.com",
            "group.calendar.google.com",
            "group.v.calendar.google.com",
            "import.calendar.google.com",
            "bot.zoom.us");

    /** Their products write and join from these domains, and their employees, who may be anybody, do too. */
    private static final Set<String> VENDORS = Set.of(
            "fireflies.ai",
            "otter.ai",
            "read.ai",
            "fathom.video",
            "tldv.io",
            "metaview.ai",
            "brighthire.ai",
            "gong.io",
            "avoma.com",
            "grain.com",
            "calendly.com");

    private static final Pattern SEPARATORS = Pattern.compile("[.+_-]+");

    /** Words that no person's mailbox has among its words. */
    private static final List<String> ANYWHERE = List.of(
            "-noreply-",
            "-no-reply-",
            "-donotreply-",
            "-do-not-reply-",
            "-notification-",
            "-notifications-",
            "-mailer-daemon-",
            "-notetaker-",
            "-note-taker-",
            "-notesbot-",
            "-notes-bot-",
            "-meetingbot-",
            "-meeting-bot-");

    private static final Set<String> MAILBOXES = Set.of("recorder", "scheduling", "scheduler", "bot", "assistant");
    private static final Set<String> VENDORS_WORDS = Set.of("bot", "assistant", "recorder", "otterpilot");
    private static final Set<String> VENDORS_FIRST_WORDS = Set.of(
            "note",
            "notes",
            "meeting",
            "meetings",
            "calendar",
            "calendars",
            "recording",
            "recordings",
            "invite",
            "invites",
            "scheduler",
            "scheduling",
            "notify",
            "mail",
            "email");
    private static final Set<String> VENDORS_MAILBOXES =
            Set.of("hello", "info", "support", "help", "team", "join", "record", "schedule", "interview", "interviews");

    private Machines() {}

    /** Whether a plain address is a machine's or a room's. */
    static boolean owns(String plain) {
        String domain = Addresses.domain(plain);
        // A tag after a plus is the same mailbox.
        String local = plain.substring(0, plain.lastIndexOf('@'));
        int plus = local.indexOf('+');
        String mailbox = plus > 0 ? local.substring(0, plus) : local;
        String words = words(local);
        return WHOLE_DOMAINS.stream().anyMatch(whole -> within(domain, whole))
                || MAILBOXES.contains(mailbox)
                || ANYWHERE.stream().anyMatch(words::contains)
                || VENDORS.stream().anyMatch(vendor -> within(domain, vendor) && ofVendor(vendor, domain, mailbox));
    }

    private static boolean ofVendor(String vendor, String domain, String mailbox) {
        String below = domain.substring(0, domain.length() - vendor.length());
        boolean own = vendor.equals("fireflies.ai") && mailbox.equals("fred");
        return own || VENDORS_MAILBOXES.contains(mailbox) || machine(mailbox) || (!below.isEmpty() && machine(below));
    }

    private static boolean machine(String name) {
        List<String> words = List.of(SEPARATORS.split(name));
        return words.stream().anyMatch(VENDORS_WORDS::contains)
                || words.stream().limit(1).anyMatch(VENDORS_FIRST_WORDS::contains)
                || ANYWHERE.stream().anyMatch(words(name)::contains);
    }

    private static String words(String name) {
        return "-" + SEPARATORS.matcher(name).replaceAll("-") + "-";
    }

    private static boolean within(String domain, String whole) {
        return domain.equals(whole) || domain.endsWith("." + whole);
    }
}
