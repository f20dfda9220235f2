package app.pinbridge.credentials.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.credentials.PinpointSimulator;
import app.pinbridge.credentials.vault.KeyVault.Place;
import app.pinbridge.pinpoint.connection.ApiKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyVaultTest {
    private static final String KEY = "key-0123456789";
    private static final Place HOME = new Place("t-1", "c-1", "api_key");

    private final KeyVault vault = new KeyVault(PinpointSimulator.keyset().toString());

    @Test
    void whatWasSealedForAPlaceOpensThere() {
        byte[] ciphertext = vault.seal(ApiKey.of(KEY), HOME).ciphertext();

        assertThat(vault.open(ciphertext, HOME).reveal()).isEqualTo(KEY);
        assertThat(new String(ciphertext, StandardCharsets.ISO_8859_1)).doesNotContain(KEY);
    }

    @ParameterizedTest
    @CsvSource({
        "t-2,  c-1,  api_key",
        "t-1,  c-2,  api_key",
        "t-1,  c-1,  other",
        "t-1c, -1,   api_key",
        "t-,   1c-1, api_key",
        "'',   '',   t-1c-1api_key"
    })
    void movedToAnotherTenantRowOrFieldItDoesNotOpen(String tenant, String connection, String field) {
        byte[] ciphertext = vault.seal(ApiKey.of(KEY), HOME).ciphertext();

        assertThatThrownBy(() -> vault.open(ciphertext, new Place(tenant, connection, field)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(KEY)
                .hasNoCause();
    }

    @Test
    void aChangedCiphertextDoesNotOpen() {
        byte[] ciphertext = vault.seal(ApiKey.of(KEY), HOME).ciphertext();
        ciphertext[ciphertext.length - 1] ^= 1;

        assertThatThrownBy(() -> vault.open(ciphertext, HOME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withAnotherKeysetItDoesNotOpen() {
        byte[] ciphertext = vault.seal(ApiKey.of(KEY), HOME).ciphertext();
        KeyVault other = new KeyVault(PinpointSimulator.keyset().toString());

        assertThatThrownBy(() -> other.open(ciphertext, HOME)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void withoutAKeysetThatCanBeReadItDoesNotStart(@TempDir Path folder) throws IOException {
        Path nonsense = Files.writeString(folder.resolve("nonsense.json"), "{}");

        assertThatThrownBy(() -> new KeyVault(folder.resolve("none.json").toString()))
                .hasMessageContaining("pinbridge.vault.keyset-file");
        assertThatThrownBy(() -> new KeyVault(nonsense.toString())).hasMessageContaining("pinbridge.vault.keyset-file");
    }
}
