package app.pinbridge.engine.identity;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Phone numbers in E.164. */
public final class Phones {
    private static final Pattern SCHEME = Pattern.compile("(?i)^tel:");
    private static final int FEWEST_DIGITS = 6;

    private Phones() {}

    /** The number in E.164; empty when it is none, or lacks a prefix and no region is known. */
    public static Optional<String> e164(String text, Optional<String> region) {
        String number = SCHEME.matcher(text.strip()).replaceFirst("");
        if (number.chars().filter(Character::isDigit).count() < FEWEST_DIGITS) {
            return Optional.empty();
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        String country = region.map(code -> code.toUpperCase(Locale.ROOT)).orElse("ZZ");
        try {
            var parsed = numbers.parse(number, country);
            return numbers.isPossibleNumber(parsed)
                    ? Optional.of(numbers.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
