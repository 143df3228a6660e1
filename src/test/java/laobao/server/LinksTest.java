package laobao.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinksTest {
    /** There is a 鼓楼区 in several cities, but one 徐州市. */
    @ParameterizedTest
    @CsvSource({
        "江苏省, 江苏省",
        "江苏省/徐州市, 徐州市",
        "江苏省/徐州市/鼓楼区, 徐州市鼓楼区",
        "天津市/和平区, 天津市和平区",
        "内蒙古自治区/包头市, 包头市",
        "新疆维吾尔自治区/喀什地区/疏附县, 喀什地区疏附县",
    })
    void aPlaceIsCalledByANameThatIsItsOwn(String path, String name) {
        assertThat(Links.place(path)).isEqualTo(name);
    }
}
