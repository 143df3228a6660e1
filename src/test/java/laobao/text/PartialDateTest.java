package laobao.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01, 2022-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2022-11-30, 2022-11-30, 2022-11-30",
        "0987, 0987-01-01, 0987-12-31"
    })
    void spansTheDaysItMayBe(String text, LocalDate first, LocalDate last) {
        PartialDate date = PartialDate.parse(text);
        assertThat(date.first()).isEqualTo(first);
        assertThat(date.last()).isEqualTo(last);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "22", "2022-13", "2022-00", "2022-2-3", "2023-02-29", "0000", "2022-11-30T00:00", "二〇二二"})
    void refusesWhatIsNoDate(String text) {
        assertThatThrownBy(() -> PartialDate.parse(text)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void ordersByFirstDayTheCoarserFirst() {
        assertThat(Stream.of("2022-02", "2022-01-01", "2022", "2021-12-31", "2022-01")
                        .map(PartialDate::parse)
                        .sorted())
                .extracting(PartialDate::toString)
                .containsExactly("2021-12-31", "2022", "2022-01", "2022-01-01", "2022-02");
    }

    @Test
    void isAStringInJson() {
        record Holder(PartialDate date, DateOrigin origin) {}
        String json = new Gson().toJson(new Holder(PartialDate.parse("2022-11"), DateOrigin.FRONT_MATTER));
        assertThat(json).isEqualTo("{\"date\":\"2022-11\",\"origin\":\"front-matter\"}");
        assertThat(new Gson().fromJson(json, Holder.class).date()).isEqualTo(new PartialDate(2022, 11, 0));
    }
}
