package app.pinbridge.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NamesakesTest {

    @Test
    void manyNamesakesElsewhereDoNotDisturbAClearSlot() {
        Scene scene =
                new Scene().application("20", "Tom Smith", "tom@mail.example").interview("30", "20", "10:00", "", "1");
        for (int i = 0; i < 40; i++) {
            scene.application("9" + i, "Tom Smith", "tom" + i + "@mail.example");
        }
        assertThat(scene.call("c")
                        .at("10:00")
                        .ben()
                        .guest("x@other.example", "Tom Smith")
                        .answer()
                        .told())
                .isEqualTo("matched 30/20 allow");
    }
}
