package app.pinbridge.simulator.quirk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A point on which Pinpoint's behaviour is not known, with the answers it may give; the first is the default. */
public enum Quirk {
    PERMISSION_DENIED_TEXT(Form.TEXT, "You do not have permission to perform this action"),
    INCLUDE_WITHOUT_PERMISSION(Form.CHOICE, "refused|dropped|empty"),
    RETRY_AFTER(Form.CHOICE, "given|absent"),
    PAGE_SIZE_OVER_LIMIT(Form.CHOICE, "refused|capped"),
    CANCELLED_INTERVIEW(Form.CHOICE, "gone|kept"),
    MERGED_INTERVIEWS(Form.CHOICE, "moved|left"),
    COMMENT_LENGTH_LIMIT(Form.NUMBER, "none"),
    COMMENT_HTML(Form.CHOICE, "kept|escaped|stripped"),
    COMMENT_NEWLINES(Form.CHOICE, "kept|collapsed"),
    UNKNOWN_COMMENTABLE(Form.CHOICE, "422|404"),
    IMPOSSIBLE_COMMENT(Form.CHOICE, "permission-first|record-first"),
    UNKNOWN_FILTER(Form.CHOICE, "refused|ignored"),
    VENDOR_NAME(Form.CHOICE, "optional|required"),
    INTERVIEWABLE_ID(Form.CHOICE, "string|integer"),
    FOREIGN_KEYS(Form.CHOICE, "string|integer"),
    CONCEALED_FIELDS(Form.TEXT, "first_name,last_name,full_name,email,phone,phone_iso2,linkedin_url,address"),
    CONCEALED_VALUE(Form.CHOICE, "null|text"),
    CANDIDATE_FILTERS(Form.CHOICE, "known|unknown"),
    CANDIDATE_ID(Form.CHOICE, "absent|present"),
    CONFIDENTIAL_BY_ID(Form.CHOICE, "found|hidden"),
    FIELDS_ON_JOB_LIST(Form.CHOICE, "ignored|applied|refused"),
    SPARSE_RELATIONSHIPS(Form.CHOICE, "dropped|kept"),
    JOB_SEEKERS_PERMISSION(Form.CHOICE, "candidate|application"),
    INSTANT_PRECISION(Form.CHOICE, "seconds|milliseconds"),
    INSTANT_OFFSET(Form.OFFSET, "+00:00"),
    USERS_ORDER(Form.CHOICE, "id|none");

    /** What may be set. */
    private enum Form {
        CHOICE,
        NUMBER,
        OFFSET,
        TEXT
    }

    private final Form form;
    private final String values;

    Quirk(Form form, String values) {
        this.form = form;
        this.values = values;
    }

    /** The name in options and in the control API, such as {@code page-size-over-limit}. */
    public String optionName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How the simulator behaves unless told otherwise. */
    public String defaultValue() {
        return form == Form.CHOICE ? words().getFirst() : values;
    }

    /** True when it can be set to this. */
    public boolean accepts(String value) {
        return switch (form) {
            case CHOICE -> words().contains(value);
            case NUMBER -> "none".equals(value) || value.matches("[1-9][0-9]{0,8}");
            case OFFSET -> value.matches("[+-](0[0-9]|1[0-3]):[0-5][0-9]");
            case TEXT -> !value.isBlank();
        };
    }

    /** What it can be set to, in words. */
    public String choices() {
        return switch (form) {
            case CHOICE -> values;
            case NUMBER -> "none or a number";
            case OFFSET -> "an offset like +01:00";
            case TEXT -> "any text";
        };
    }

    private List<String> words() {
        return List.of(values.split("\\|"));
    }

    /** The quirk of a name. */
    public static Optional<Quirk> named(String name) {
        return Arrays.stream(values())
                .filter(quirk -> quirk.optionName().equals(name))
                .findFirst();
    }
}
