package app.pinbridge.credentials.rest;

import app.pinbridge.contracts.Connection.Settings;
import app.pinbridge.credentials.connection.ConnectionRegister.Wishes;
import app.pinbridge.credentials.connection.SettingsRules;
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

    /** Recipients default to who saves. */
    Wishes wishes(@Nullable List<@Nullable String> recipients, @Nullable Settings settings, Caller caller) {
        List<String> named = SettingsRules.recipients(recipients);
        Wishes wishes = new Wishes(
                named.isEmpty() ? SettingsRules.recipients(List.of(caller.email())) : named,
                SettingsRules.normalise(settings));
        SettingsRules.violation(wishes).ifPresent(violation -> {
            throw new Problem(
                            422, "settings_invalid", "A setting cannot be used", violation.detail(), violation.field())
                    .asException();
        });
        return wishes;
    }

    Checked check(Subdomain subdomain, ApiKey key) {
        CheckResult result = check.check(subdomain, key);
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
