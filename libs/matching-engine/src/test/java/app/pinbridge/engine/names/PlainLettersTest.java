package app.pinbridge.engine.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainLettersTest {

    @Test
    void aLatinTextIsWrittenAlikeLetterByLetterAndAsAWhole() {
        // Given every letter and sign that is written by itself, between others
        List<String> texts = new ArrayList<>();
        for (char letter = 0xA1; letter <= 0x17F; letter++) {
            texts.add("m" + letter + "ü" + letter + letter + " 1" + letter + "ø");
        }
        for (char sign = 0x2010; sign <= 0x2026; sign++) {
            texts.add("é" + sign + "l" + sign + " " + sign + "2");
        }

        // When
        List<String> written = texts.stream().map(NameFold::latin).toList();

        // Then
        assertThat(written)
                .isEqualTo(texts.stream().map(NameFold::transliterated).toList());
    }
}
