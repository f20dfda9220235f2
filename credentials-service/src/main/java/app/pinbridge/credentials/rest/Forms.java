package app.pinbridge.credentials.rest;

import app.pinbridge.credentials.connection.SettingsChange;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the settings form sends. Types that hold a key print it redacted. */
final class Forms {
    private Forms() {}

    /** Subdomain and key, to be tried. */
    record Check(@Nullable String subdomain, @Nullable String apiKey) {
        @Override
        public String toString() {
            return "Check[redacted]";
        }
    }

    /** Everything, to be saved. */
    record Connect(
            @Nullable String subdomain,
            @Nullable String apiKey,
            @JsonProperty("notify") @Nullable List<@Nullable String> recipients,
            @Nullable SettingsChange settings) {
        @Override
        public String toString() {
            return "Connect[redacted]";
        }
    }

    /** Another key. */
    record Key(@Nullable String apiKey) {
        @Override
        public String toString() {
            return "Key[redacted]";
        }
    }

    /** Other recipients and settings. */
    record Change(
            @JsonProperty("notify") @Nullable List<@Nullable String> recipients,
            @Nullable SettingsChange settings) {}
}
