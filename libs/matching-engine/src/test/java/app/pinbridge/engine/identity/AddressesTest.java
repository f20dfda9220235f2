package app.pinbridge.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "ada@x.org | ada@x.org",
                "Ada@X.ORG | ada@x.org",
                "mailto:ada@x.org | ada@x.org",
                "MAILTO:ada@x.org?subject=Hi | ada@x.org",
                "(ada@x.org) | ada@x.org",
                "ada@x.org, | ada@x.org",
                "'ada@x.org' | ada@x.org",
                "\"ada@x.org\" | ada@x.org",
                "‘ada@x.org’ | ada@x.org",
                "`ada@x.org` | ada@x.org",
                "<ada@x.org> | ada@x.org",
                "[ada@x.org](mailto:ada@x.org) | ada@x.org",
                "Ada <ada@x.org>; | ada@x.org",
                "Ada <mailto:ada@x.org> | ada@x.org",
                "Lovelace, Ada <ada@x.org>, Bob <bob@x.org> | ada@x.org",
                "\"Ada @ Acme\" <ada@x.org> | ada@x.org",
                "ada@x.org. | ada@x.org",
                "ada@x.org... | ada@x.org",
                "ada@x.org! | ada@x.org",
                "SMTP:ada@x.org | ada@x.org",
                "ada＠x.org | ada@x.org",
                "ａｄａ＠ｘ．ｏｒｇ | ada@x.org",
                "ada@x。org | ada@x.org",
                "\u200bada@x.org\u200b | ada@x.org",
                "\u00a0ada@x.org\u00a0 | ada@x.org",
                "o'neil@x.org | o'neil@x.org",
                "'o'neil@x.org' | o'neil@x.org",
                "ada.l+tag_1=x@x.org | ada.l+tag_1=x@x.org",
                "ada@münchen.de | ada@xn--mnchen-3ya.de",
                "ada@MÜNCHEN.de | ada@xn--mnchen-3ya.de",
                "ada@mu\u0308nchen.de | ada@xn--mnchen-3ya.de",
                "ada@xn--mnchen-3ya.de | ada@xn--mnchen-3ya.de",
                "josé@x.org | josé@x.org",
            })
    void anAddressIsReadOutOfWhatSurroundsIt(String text, String plain) {
        assertThat(Addresses.plain(text)).contains(plain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ada", "@", "ada@", "@x.org", "ada @ x.org", "Ada (at) x.org", "'@x.org", "ada@.", "ada@-"})
    void otherTextIsNoAddress(String text) {
        assertThat(Addresses.plain(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "@", "a@", "a.", "'", "@a.", "é", "mailto:"})
    void aHostileTextIsReadInNoTime(String piece) {
        String text = piece.repeat(200_000 / piece.length());

        assertTimeout(Duration.ofSeconds(2), () -> Addresses.plain(text));
    }

    @ParameterizedTest
    @CsvSource({
        "ada@x.org, ada@x.org",
        "ada+jobs@x.org, ada@x.org",
        "a.da@x.org, a.da@x.org",
        "+ada@x.org, +ada@x.org",
        "a.d.a@gmail.com, ada@gmail.com",
        "a.da+jobs.2@gmail.com, ada@gmail.com",
        "a.da@googlemail.com, ada@gmail.com",
        "o'neil+1@x.org, o'neil@x.org",
    })
    void addressesOfOneMailboxAreEqual(String plain, String canonical) {
        assertThat(Addresses.canonical(plain)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "k2j4@privaterelay.appleid.com, true",
        "ada_x1@indeedemail.com, true",
        "m-1@reply.linkedin.com, true",
        "x@mozmail.com, true",
        "x@mail.duck.com, true",
        "x@acme-relay.example.com, true",
        "ada@x.org, false",
        "relay@x.org, false",
        "ada@relayr.io, false",
        "ada@duckduck.com, false",
    })
    void aRelaySaysNothingOfWhoIsBehindIt(String plain, boolean relay) {
        assertThat(Addresses.relay(plain)).isEqualTo(relay);
        assertThat(Addresses.telling(plain).isEmpty()).isEqualTo(relay);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c_1@resource.calendar.google.com",
                "team@group.calendar.google.com",
                "ada@bot.zoom.us",
                "noreply@x.org",
                "no-reply@x.org",
                "no_reply+1@x.org",
                "noreply.jobs@x.org",
                "calendar-noreply@x.org",
                "do-not-reply@x.org",
                "notifications@x.org",
                "calendar-notification@x.org",
                "mailer-daemon@x.org",
                "notetaker@x.org",
                "notetaker-acme@x.org",
                "acme.note-taker+2@x.org",
                "meeting-bot@x.org",
                "scheduler@x.org",
                "scheduling@x.org",
                "scheduling+4f2@x.org",
                "recorder@x.org",
                "bot@x.org",
                "assistant@x.org",
                "fred@fireflies.ai",
                "fred+a1@fireflies.ai",
                "notes-abcde@fireflies.ai",
                "notetaker@otter.ai",
                "executive.assistant@e.read.ai",
                "acme@assistant.gong.io",
                "bot+1@metaview.ai",
                "zoom-bot@brighthire.ai",
                "meetings@grain.com",
                "meeting@tldv.io",
                "notes@fathom.video",
                "calendar@avoma.com",
                "noreply@calendly.com",
                "support@calendly.com",
            })
    void machinesAndRoomsAreNobody(String plain) {
        assertThat(Addresses.machine(plain)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@x.org",
                "scheduler.joe@x.org",
                "recorder-smith@x.org",
                "bot.ada@x.org",
                "ada.assistant@x.org",
                "abbott@x.org",
                "norepley@x.org",
                "meetings@x.org",
                "fred@x.org",
                "ada@gong.io",
                "ada.lovelace@calendly.com",
                "ada@metaview.ai",
                "ada@eng.grain.com",
                "fred@grain.com",
                "fred.smith@fireflies.ai",
                "ai.tanaka@otter.ai",
                "notley@read.ai",
                "ada@notgong.io",
            })
    void peopleAreSomebodyAtVendorsToo(String plain) {
        assertThat(Addresses.machine(plain)).isFalse();
    }

    @Test
    void aDomainIsOneInEitherWriting() {
        String plain = Addresses.plain("ada@mail.münchen.de").orElseThrow();

        assertThat(Addresses.internal(plain, List.of("münchen.de"))).isTrue();
        assertThat(Addresses.internal(plain, List.of("@XN--MNCHEN-3YA.de"))).isTrue();
        assertThat(Addresses.internal(plain, List.of("chen.de"))).isFalse();
    }
}
