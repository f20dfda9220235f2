package app.pinbridge.simulator.quirk;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** How the quirks are set now; they may be changed while requests are served. */
public final class Quirks {
    private final Map<Quirk, String> values = new ConcurrentHashMap<>();

    /** The present setting. */
    public String get(Quirk quirk) {
        return values.getOrDefault(quirk, quirk.defaultValue());
    }

    /** True when the quirk is set to this. */
    public boolean is(Quirk quirk, String value) {
        return get(quirk).equals(value);
    }

    /**
     * Sets a quirk.
     *
     * @throws IllegalArgumentException when it cannot be set to this
     */
    public void set(Quirk quirk, String value) {
        if (!quirk.accepts(value)) {
            throw new IllegalArgumentException(
                    "Quirk " + quirk.optionName() + " is " + quirk.choices() + ", not '" + value + "'");
        }
        values.put(quirk, value);
    }

    /**
     * Sets a quirk by its name.
     *
     * @throws IllegalArgumentException when there is none of that name, or it cannot be set to this
     */
    public void set(String name, String value) {
        Quirk quirk = Quirk.named(name)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no quirk '" + name + "'; there are " + String.join(", ", all().keySet())));
        set(quirk, value);
    }

    /** Back to how the simulator behaves unless told otherwise. */
    public void reset() {
        values.clear();
    }

    /** All settings by name. */
    public Map<String, String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        for (Quirk quirk : Quirk.values()) {
            all.put(quirk.optionName(), get(quirk));
        }
        return all;
    }

    /** The longest comment that is taken, in characters. */
    public OptionalInt commentLimit() {
        String limit = get(Quirk.COMMENT_LENGTH_LIMIT);
        return "none".equals(limit) ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(limit));
    }

    /** Attributes that are masked on concealed applications. */
    public List<String> concealedFields() {
        return Arrays.asList(get(Quirk.CONCEALED_FIELDS).split(","));
    }

    /** The offset in which instants are written. */
    public ZoneOffset offset() {
        return ZoneOffset.of(get(Quirk.INSTANT_OFFSET));
    }
}
