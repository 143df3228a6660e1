package laobao.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import laobao.text.WordsAnalyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhrasesTest {
    private static final String[] WORDS = {
        "工人", "码头", "食堂", "图书", "夜班", "口罩", "讲座", "老师", "徒弟", "合同", "电梯", "仓库", "列车", "山村", "河流", "歌曲", "竞赛", "医院",
                "天气", "价格",
        "水果", "蔬菜", "电影", "足球", "银行", "邮局", "森林", "草原", "桥梁", "隧道", "轮船", "飞机", "钢铁", "煤炭", "棉花", "布料", "地图", "照片",
                "早晨", "黄昏"
    };

    /** Articles of words at random, some with a phrase among them. */
    private static Phrases learned(String... phrases) {
        Random random = new Random(7);
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = 0; n < 30; n++) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
                if (n % 5 == 0) text.append('，');
            }
            sample.add(text + "，" + phrases[i % phrases.length] + "，" + phrases[i % phrases.length] + "。");
        }
        return Phrases.learn(40, sample, new WordsAnalyzer());
    }

    private static List<String> texts(Phrases phrases) {
        return phrases.frequent().stream().map(Phrases.Phrase::text).toList();
    }

    @Test
    void wordsThatStandTogetherAreAPhraseAndItsPartsAreNone() {
        Phrases learned = learned("产业工人队伍建设改革", "送温暖", "根治欠薪");
        assertThat(texts(learned)).contains("产业工人队伍建设改革", "送温暖", "根治欠薪");
        assertThat(texts(learned)).doesNotContain("产业工人", "队伍建设", "队伍建设改革", "根治");
        assertThat(learned.frequent())
                .filteredOn(phrase -> phrase.text().equals("送温暖"))
                .extracting(Phrases.Phrase::count)
                .containsExactly(13);
    }

    @Test
    void wordsBesideEachOtherByChanceAreNone() {
        assertThat(texts(learned("改革"))).noneMatch(text -> text.length() > 2);
    }

    @Test
    void whatTellsNothingIsInNone() {
        assertThat(texts(learned("我们的劳动", "他在路上"))).noneMatch(text -> text.matches(".*[的我他在].*"));
    }

    @Test
    void theyAreReadAsTheyWereWritten() {
        Phrases learned = learned("产业工人队伍建设改革", "送温暖");
        assertThat(Phrases.read(learned.write())).isEqualTo(learned);
        assertThat(Phrases.read(Phrases.NONE.write())).isEqualTo(Phrases.NONE);
    }

    @Test
    void theSampleBoundsHowManyThereAre() {
        List<String> sample = IntStream.range(0, Phrases.SAMPLE)
                .mapToObj(i -> IntStream.range(0, 200)
                        .mapToObj(n -> WORDS[(n * 7 + i) % WORDS.length])
                        .reduce("", String::concat))
                .toList();
        assertThat(Phrases.learn(5_000_000, sample, new WordsAnalyzer()).frequent())
                .hasSizeLessThanOrEqualTo(5_000);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "0, 1, true",
        "10, 19, false",
        "10, 20, true",
        "10, 0, true",
        "300000, 309999, false",
        "300000, 310000, true",
        "300000, 290000, true",
    })
    void theyAreLearnedAnewWhenTheArchiveHasChangedMuch(long then, long now, boolean isOutdated) {
        assertThat(new Phrases(then, 1, List.of()).isOutdated(now)).isEqualTo(isOutdated);
    }
}
