package laobao.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The table of traditional characters is OpenCC's. */
class TraditionalTest {
    @Test
    void foldsAsOpenCcDoes() {
        List<String> differing = new ArrayList<>();
        for (int c = 0x4E00; c <= 0x9FFF; c++) {
            String character = String.valueOf((char) c);
            String simplified = ZhConverterUtil.toSimple(character);
            if (simplified.length() != 1) continue;
            if (Folding.fold((char) c) != Folding.fold(simplified.charAt(0))) differing.add(character + simplified);
        }
        assertThat(differing).isEmpty();
    }
}
