package laobao.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The table is what the generator makes of a source of the same form. */
class GazetteerGeneratorTest {
    private static final String HEAD = "code,province,prefecture,name,level,status,from,until,successors";

    @Test
    void aDivisionGetsThePlaceOfTodayThatItBecame() {
        assertThat(GazetteerGenerator.lines(List.of(
                        HEAD,
                        "530000,云南省,,云南省,省级,在用,1981,,",
                        "530800,云南省,,思茅市,地级,弃用,2003,2007,530800",
                        "530800,云南省,,普洱市,地级,在用,2007,,",
                        "530802,云南省,普洱市,思茅区,县级,在用,2007,,",
                        "532700,云南省,,思茅地区,地级,弃用,1981,2003,",
                        "532701,云南省,思茅地区,思茅市,县级,弃用,1993,2003,530802")))
                .containsExactly(
                        "# Made by GazetteerGenerator from yescallop/areacodes (CC0): level, name, from, until, place of today",
                        "1\t云南省\t1981\t\t云南省",
                        "2\t思茅市\t2003\t2007\t云南省/普洱市",
                        "2\t普洱市\t2007\t\t云南省/普洱市",
                        "3\t思茅区\t2007\t\t云南省/普洱市/思茅区",
                        "2\t思茅地区\t1981\t2003\t云南省/普洱市",
                        "3\t思茅市\t1993\t2003\t云南省/普洱市/思茅区");
    }
}
