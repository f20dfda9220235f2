package app.pinbridge.credentials.rest;

import app.pinbridge.credentials.connection.SettingsChange;
import app.pinbridge.credentials.connection.SettingsRules;
import app.pinbridge.credentials.connection.Wishes;
import app.pinbridge.credentials.permission.CheckResult;
import app.pinbridge.credentials.permission.CheckResult.Checked;
import app.pinbridge.credentials.permission.CheckResult.Impossible;
import app.pinbridge.credentials.permission.PermissionCheck;
import app.pinbridge.kit.caller.Caller;
import app.pinbridge.kit.problem.Problem;
import app.pinbridge.pinpoint.connection.ApiKey;
import app.pinbridge.pinpoint.connection.Parsed;
import app.pinbridge.pinpoint.connection.Parsed.Invalid;
import app.pinbridge.pinpoint.connection.Parsed.Valid;
import app.pinbridge.pinpoint.connection.Subdomain;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a person typed into values, or ends the request with a problem that helps. Nothing is stored before. */
@ApplicationScoped
class FormReader {
    private final PermissionCheck check;

    FormReader(PermissionCheck check) {
        this.check = check;
    }

    static <T> T required(@Nullable T form) {
        if (form == null) {
            throw Problem.of(400, "invalid_json", "The body is empty", "Send the form as a JSON object.")
                    .asException();
        }
        return form;
    }

    Subdomain subdomain(@Nullable String text) {
        return value(Subdomain.parse(text == null ? "" : text), "subdomain", "The subdomain cannot be used");
    }

    ApiKey key(@Nullable String text) {
        return value(ApiKey.parse(text == null ? "" : text), "apiKey", "The API key cannot be used");
    }

    /** What is not sent stays as it is; when nobody is named, who saves gets the e-mails. */
    Wishes wishes(@Nullable List<@Nullable String> recipients, @Nullable SettingsChange settings, Caller caller) {
        Optional<List<String>> named = Optional.ofNullable(recipients)
                .map(SettingsRules::recipients)
                .map(some -> some.isEmpty() ? SettingsRules.recipients(List.of(caller.email())) : some);
        Wishes wishes = new Wishes(named, settings == null ? SettingsChange.NONE : settings);
        SettingsRules.violation(wishes).ifPresent(violation -> {
            throw new Problem(
                            422, "settings_invalid", "A setting cannot be used", violation.detail(), violation.field())
                    .asException();
        });
        return wishes;
    }

    /** As {@link #check}, of a key that is to be stored: one that nothing works with is refused. */
    Checked checkToStore(Caller caller, Subdomain subdomain, ApiKey key) {
        Checked checked = check(caller, subdomain, key);
        if (!checked.usable()) {
            throw new Problem(
                            422,
                            "key_without_permissions",
                            "This key is not enough to connect",
                            "Pinpoint accepts the key, but it may do nothing that Pinbridge needs. Nothing was saved. Give it"
                                    + " the permissions below, then check again.",
                            "apiKey")
                    .asException();
        }
        return checked;
    }

    Checked check(Caller caller, Subdomain subdomain, ApiKey key) {
        CheckResult result = check.check(caller, subdomain, key);
        return switch (result) {
            case Checked checked -> checked;
            case Impossible no ->
                throw new Problem(
                                no.status(),
                                no.code(),
                                no.title(),
                                no.detail(),
                                no.field().isEmpty() ? null : no.field())
                        .asException();
        };
    }

    private static <T> T value(Parsed<T> parsed, String field, String title) {
        return switch (parsed) {
            case Valid<T>(T value) -> value;
            case Invalid<T>(Parsed.Problem problem, String message) ->
                throw new Problem(422, problem.id(), title, message, field).asException();
        };
    }
}
