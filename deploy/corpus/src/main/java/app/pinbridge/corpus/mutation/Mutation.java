package app.pinbridge.corpus.mutation;

import app.pinbridge.corpus.Dice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A change to events that must not change any answer. */
enum Mutation {
    ORDER_OF_PARTICIPANTS("order") {
        @Override
        void change(ObjectNode data, Dice dice) {
            if (data.get("participants") instanceof ArrayNode participants) {
                List<JsonNode> all = new ArrayList<>();
                participants.forEach(all::add);
                data.putArray("participants").addAll(dice.shuffled(all));
            }
        }
    },
    CASE_OF_ADDRESSES("case") {
        @Override
        void change(ObjectNode data, Dice dice) {
            people(data).forEach(person -> rewrite(person, "email", text -> text.toUpperCase(Locale.ROOT), dice));
            rewrite(data, "recordedBy", text -> text.toUpperCase(Locale.ROOT), dice);
        }
    },
    DECOMPOSED_NAMES("nfd") {
        @Override
        void change(ObjectNode data, Dice dice) {
            people(data).forEach(person -> {
                rewrite(person, "name", Mutation::decomposed, dice);
                rewrite(person, "firstName", Mutation::decomposed, dice);
                rewrite(person, "lastName", Mutation::decomposed, dice);
            });
        }
    },
    UNKNOWN_FIELDS("fields") {
        @Override
        void change(ObjectNode data, Dice dice) {
            data.put("futureField" + dice.below(9), dice.letters(5));
            people(data).forEach(person -> person.putObject("futureObject").put("n", dice.below(9)));
        }
    },
    ANOTHER_BOT("bot") {
        @Override
        void change(ObjectNode data, Dice dice) {
            boolean meeting = data.path("participants").size() > 0
                    && !data.path("source").asText().equals("phone");
            if (meeting && data.get("participants") instanceof ArrayNode participants) {
                participants
                        .addObject()
                        .put("name", dice.pick("Otter.ai", "Fireflies.ai Notetaker", "Read.ai meeting notes"))
                        .put("invited", false)
                        .put("attended", true);
            }
        }
    },
    TRACKING("tracking") {
        @Override
        void change(ObjectNode data, Dice dice) {
            String url = data.path("conferencingUrl").asText();
            if (url.startsWith("http") && !url.contains("#")) {
                data.put("conferencingUrl", url + (url.contains("?") ? "&" : "?") + "utm_campaign=" + dice.letters(6));
            }
        }
    },
    REPEATS("repeats") {
        @Override
        void change(ObjectNode data, Dice dice) {
            // The events are written again as they are.
        }
    };

    private final String label;

    Mutation(String label) {
        this.label = label;
    }

    /** What the names of mutated customers end with. */
    String label() {
        return label;
    }

    /** Changes the data of one event. */
    abstract void change(ObjectNode data, Dice dice);

    private interface Rewriting {
        String of(String text);
    }

    /** The data itself and the people named in it. */
    private static List<ObjectNode> people(ObjectNode data) {
        List<ObjectNode> people = new ArrayList<>(List.of(data));
        data.path("participants").forEach(person -> people.add((ObjectNode) person));
        return people;
    }

    private static void rewrite(ObjectNode node, String field, Rewriting rewriting, Dice dice) {
        String text = node.path(field).asText();
        if (!text.isEmpty() && dice.chance(70)) {
            node.put(field, rewriting.of(text));
        }
    }

    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
