package app.pinbridge.gateway.signin;

import app.pinbridge.contracts.Json;
import app.pinbridge.gateway.GatewayConfig;
import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The accounts of the users file, by e-mail in any case. Read once, at start. */
@Singleton
public final class Accounts {
    private final Map<String, Account> byEmail;

    @Inject
    Accounts(GatewayConfig config) {
        this(config.users().file().map(Accounts::read).orElse(List.of()));
    }

    Accounts(List<Account> accounts) {
        Map<String, Account> found = new HashMap<>();
        for (Account account : accounts) {
            if (found.put(key(account.email()), account) != null) {
                throw new IllegalStateException("the users file names an e-mail twice");
            }
        }
        this.byEmail = Map.copyOf(found);
    }

    /** Whether nobody has a password here. */
    public boolean isEmpty() {
        return byEmail.isEmpty();
    }

    Optional<Account> find(String email) {
        return Optional.ofNullable(byEmail.get(key(email)));
    }

    static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private static List<Account> read(Path file) {
        try {
            return Json.MAPPER.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            // The cause may quote the file, which holds password hashes.
            throw new IllegalStateException("the users file " + file + " cannot be read: "
                    + e.getClass().getSimpleName());
        }
    }
}
