package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written comes out as Java's own encoder has it, however it was cut into pieces. */
class JsonTextTest {
    private final long seed = Long.getLong("laobao.seed", System.nanoTime());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "é",
                "工会",
                "𠮷野家",
                "a𠮷",
                "\uD842",
                "\uDFB7",
                "\uD842a",
                "\uDFB7\uD842",
                "\uD842\uD842\uDFB7"
            })
    void characterByCharacter(String text) {
        JsonText written = new JsonText(0);
        for (char c : text.toCharArray()) written.write(c);
        assertThat(written.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @RepeatedTest(50)
    void inPiecesOfAnyLength() {
        System.out.println("JsonTextTest: -Dlaobao.seed=" + seed);
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        JsonText written = new JsonText(random.nextInt(8));
        for (int piece = 0; piece < 20; piece++) {
            char[] characters = new char[random.nextInt(6)];
            for (int i = 0; i < characters.length; i++)
                characters[i] = "a/é工会\uD842\uDFB7\uD840\uDC00".charAt(random.nextInt(9));
            text.append(characters);
            if (random.nextBoolean()) written.write(characters, 0, characters.length);
            else written.write("x" + new String(characters) + "x", 1, characters.length);
        }
        assertThat(written.bytes()).isEqualTo(text.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(written.toString()).isEqualTo(new String(written.bytes(), StandardCharsets.UTF_8));
    }
}
