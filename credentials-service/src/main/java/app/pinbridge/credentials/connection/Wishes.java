package app.pinbridge.credentials.connection;

import app.pinbridge.contracts.Connection.Settings;
import java.util.List;
import java.util.Optional;

/**
 * What a customer wishes to be different.
 *
 * @param recipients who gets the e-mails; empty when they stay
 */
public record Wishes(Optional<List<String>> recipients, SettingsChange settings) {

    /** Recipients after it; those who saves first is the one. */
    List<String> recipients(Optional<List<String>> stored, String savedBy) {
        return recipients.or(() -> stored).orElseGet(() -> SettingsRules.recipients(List.of(savedBy)));
    }

    /** Settings after it. */
    Settings settings(Optional<Settings> stored) {
        return settings.over(stored.orElse(Settings.DEFAULT));
    }
}
