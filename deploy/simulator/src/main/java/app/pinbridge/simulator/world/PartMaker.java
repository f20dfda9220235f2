package app.pinbridge.simulator.world;

import app.pinbridge.simulator.model.InterviewPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the parts of an interview: one interviewer, a panel, a pool or a loop; with a video link, a room of one's own, or none. */
final class PartMaker {
    /** Room for the parts of one interview in the ids of all parts. */
    static final int PART_IDS = 10;

    private static final String MEET_LETTERS = "abcdefghijkmnopqrstuvwxyz";
    private final Seeded seeded;
    private final Users users;

    PartMaker(Seeded seeded, Users users) {
        this.seeded = seeded;
        this.users = users;
    }

    /** The shapes an interview may have. */
    private enum Shape {
        SINGLE(1, 1),
        PANEL(1, 3),
        POOL(1, 6),
        LOOP(3, 1);

        private final int parts;
        private final int interviewers;

        Shape(int parts, int interviewers) {
            this.parts = parts;
            this.interviewers = interviewers;
        }
    }

    List<InterviewPart> parts(int row, long interviewId, boolean hasSlot, long hiringManager) {
        Shape shape = shape(row);
        List<InterviewPart> parts = new ArrayList<>();
        List<Long> interviewers = interviewers(row, shape.parts * shape.interviewers, hiringManager);
        for (int i = shape.parts; i >= 1; i--) {
            List<Long> own = interviewers.subList((i - 1) * shape.interviewers, i * shape.interviewers);
            Link link = hasSlot ? link(row, i, own.getFirst()) : Link.NONE;
            parts.add(new InterviewPart(interviewId * PART_IDS + i, interviewId, i, link.url(), link.provider(), own));
        }
        return parts;
    }

    private Shape shape(int row) {
        int draw = seeded.below(100, Draw.FORM, row);
        return draw < 62 ? Shape.SINGLE : draw < 80 ? Shape.PANEL : draw < 89 ? Shape.POOL : Shape.LOOP;
    }

    private List<Long> interviewers(int row, int count, long hiringManager) {
        List<Long> chosen = new ArrayList<>();
        if (hiringManager > 0 && seeded.chance(0.4, Draw.INTERVIEWERS, row)) {
            chosen.add(hiringManager);
        }
        int first = seeded.below(users.founders(), Draw.INTERVIEWERS, -1L - row);
        for (int i = 0; chosen.size() < count; i++) {
            long id = users.idAt((first + i) % users.founders());
            if (!chosen.contains(id)) {
                chosen.add(id);
            }
        }
        return chosen;
    }

    private record Link(Optional<String> url, Optional<String> provider) {
        static final Link NONE = new Link(Optional.empty(), Optional.empty());

        static Link of(String provider, String url) {
            return new Link(Optional.of(url), Optional.of(provider));
        }
    }

    private Link link(int row, int position, long firstInterviewer) {
        long key = (long) row * PART_IDS + position;
        int draw = seeded.below(100, Draw.LINK, row);
        if (draw < 14) {
            return Link.NONE;
        }
        if (draw < 22) {
            return Link.of("zoom", "https://zoom.us/my/room" + firstInterviewer);
        }
        long bits = seeded.hash(Draw.LINK, ~key);
        if (draw < 55) {
            return Link.of("zoom", zoom(bits));
        }
        return draw < 80 ? Link.of("google_meet", meet(bits)) : Link.of("microsoft_teams", teams(bits));
    }

    private static String zoom(long bits) {
        long number = 80_000_000_000L + Long.remainderUnsigned(bits, 10_000_000_000L);
        return "https://zoom.us/j/" + number + "?pwd=" + Long.toUnsignedString(bits, 36);
    }

    private static String meet(long bits) {
        StringBuilder code = new StringBuilder("https://meet.google.com/");
        long rest = bits >>> 1;
        for (int i = 0; i < 10; i++) {
            if (i == 3 || i == 7) {
                code.append('-');
            }
            code.append(MEET_LETTERS.charAt((int) (rest % MEET_LETTERS.length())));
            rest /= MEET_LETTERS.length();
        }
        return code.toString();
    }

    private static String teams(long bits) {
        return "https://teams.microsoft.com/l/meetup-join/19%3ameeting_" + Long.toUnsignedString(bits, 36)
                + "%40thread.v2/0";
    }
}
