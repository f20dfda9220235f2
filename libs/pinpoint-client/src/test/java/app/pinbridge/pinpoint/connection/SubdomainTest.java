package app.pinbridge.pinpoint.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.pinbridge.pinpoint.connection.Parsed.Invalid;
import app.pinbridge.pinpoint.connection.Parsed.Problem;
import app.pinbridge.pinpoint.connection.Parsed.Valid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubdomainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme",
                " Acme ",
                "acme.pinpointhq.com",
                "https://acme.pinpointhq.com",
                "https://acme.pinpointhq.com/",
                "https://ACME.pinpointhq.com/admin/jobs/12?tab=x#y",
                "http://acme.pinpointhq.com",
                "acme.pinpointhq.com/admin"
            })
    void the_name_is_found_in_whatever_is_pasted(String pasted) {
        assertThat(Subdomain.parse(pasted)).isEqualTo(new Valid<>(new Subdomain("acme")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "9", "a-b", "7eleven", "xn--bcher-kva"})
    void one_label_is_a_subdomain(String label) {
        assertThat(Subdomain.parse(label)).isEqualTo(new Valid<>(new Subdomain(label)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            ""                                | SUBDOMAIN_EMPTY
            "   "                             | SUBDOMAIN_EMPTY
            a.b                               | SUBDOMAIN_HAS_DOTS
            acme.                             | SUBDOMAIN_HAS_DOTS
            https://a.b.pinpointhq.com        | SUBDOMAIN_HAS_DOTS
            acme/../x                         | SUBDOMAIN_HAS_SLASHES
            acme/evil                         | SUBDOMAIN_HAS_SLASHES
            /etc/passwd                       | SUBDOMAIN_HAS_SLASHES
            127.0.0.1                         | SUBDOMAIN_IS_AN_IP_ADDRESS
            10.0.0.1:8080                     | SUBDOMAIN_IS_AN_IP_ADDRESS
            https://169.254.169.254/latest    | SUBDOMAIN_IS_AN_IP_ADDRESS
            [::1]                             | SUBDOMAIN_IS_AN_IP_ADDRESS
            fe80::1                           | SUBDOMAIN_IS_AN_IP_ADDRESS
            https://evil.example              | SUBDOMAIN_OF_ANOTHER_HOST
            evil.example.com                  | SUBDOMAIN_OF_ANOTHER_HOST
            https://acme.pinpointhq.com.evil.example | SUBDOMAIN_OF_ANOTHER_HOST
            https://evilpinpointhq.com        | SUBDOMAIN_OF_ANOTHER_HOST
            https://pinpointhq.com/x          | SUBDOMAIN_MISSING_IN_URL
            www.pinpointhq.com                | SUBDOMAIN_MISSING_IN_URL
            https://me@acme.pinpointhq.com    | SUBDOMAIN_HAS_WRONG_CHARACTERS
            -acme                             | SUBDOMAIN_HAS_WRONG_CHARACTERS
            acme-                             | SUBDOMAIN_HAS_WRONG_CHARACTERS
            ac me                             | SUBDOMAIN_HAS_WRONG_CHARACTERS
            ac_me                             | SUBDOMAIN_HAS_WRONG_CHARACTERS
            acmé                              | SUBDOMAIN_HAS_WRONG_CHARACTERS
            """)
    void what_is_no_subdomain_is_refused_with_its_reason(String pasted, Problem problem) {
        assertThat(Subdomain.parse(pasted))
                .isInstanceOfSatisfying(
                        Invalid.class, invalid -> assertThat(invalid.problem()).isEqualTo(problem));
    }

    @Test
    void sixty_three_characters_are_a_label_and_sixty_four_are_too_long() {
        String longest = "a".repeat(63);

        assertThat(Subdomain.parse(longest)).isEqualTo(new Valid<>(new Subdomain(longest)));
        assertThat(problem(longest + "a")).isEqualTo(Problem.SUBDOMAIN_TOO_LONG);
    }

    @Test
    void ten_kilobytes_are_refused_and_not_repeated() {
        String flood = "x".repeat(10_000);

        Parsed<Subdomain> parsed = Subdomain.parse(flood);

        assertThat(parsed).isInstanceOfSatisfying(Invalid.class, invalid -> {
            assertThat(invalid.problem()).isEqualTo(Problem.SUBDOMAIN_TOO_LONG);
            assertThat(invalid.message()).hasSizeLessThan(200);
        });
    }

    @Test
    void an_endpoint_cannot_be_made_of_anything_else() {
        assertThatThrownBy(() -> new Subdomain("acme.evil.example/")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Problem problem(String text) {
        return Subdomain.parse(text) instanceof Invalid<Subdomain> invalid ? invalid.problem() : null;
    }
}
