package app.pinbridge.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private static final String HASH = "$2a$10$0123456789012345678901";

    @Test
    void anAccountIsFoundByItsEmailInAnyCase() {
        Accounts accounts = new Accounts(List.of(account("Ada@acme.com", Role.ADMIN)));

        assertThat(accounts.find("ada@ACME.com")).isPresent();
    }

    @Test
    void theSameEmailTwiceIsRefused() {
        List<Account> twice = List.of(account("ada@acme.com", Role.ADMIN), account("ADA@acme.com", Role.RECRUITER));

        assertThatThrownBy(() -> new Accounts(twice)).hasMessageContaining("twice");
    }

    @Test
    void nobodyHasTheRoleOfAMachine() {
        assertThatThrownBy(() -> account("ada@acme.com", Role.HOST)).hasMessageContaining("role");
    }

    @Test
    void aPasswordThatIsNotHashedIsRefused() {
        assertThatThrownBy(() -> new Account("a@acme.com", "Ada", "password", "t", Set.of()))
                .hasMessageContaining("bcrypt");
    }

    @Test
    void anAccountPrintsNoHash() {
        assertThat(account("ada@acme.com", Role.ADMIN).toString()).doesNotContain(HASH);
    }

    private static Account account(String email, String role) {
        return new Account(email, "Ada", HASH, "t-acme", Set.of(role));
    }
}
