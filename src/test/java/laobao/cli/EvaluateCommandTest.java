package laobao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The figures are those of counting by hand: two articles of gold, of which one comes out right. */
class EvaluateCommandTest {
    private static final String TRAM = "本报讯 （记者罗一鸣）江城市电车公司把三路末班车的发车时间推迟了五分钟，让下夜班的纺织女工不再追着末班车跑。";
    private static final String FOUNDRY = "本报讯 （记者尤念慈）翻砂工段的更衣室旁，新添了三排书架和两盏台灯。";

    @TempDir
    Path folder;

    private String gold;

    @BeforeEach
    void write() throws Exception {
        Files.writeString(folder.resolve("a.md"), "# 末班电车多等五分钟\n\n" + TRAM + "\n\n# 铸造车间里的读书角\n\n" + FOUNDRY + "\n");
        gold = folder.resolve("gold.jsonl").toString();
        Files.writeString(
                Path.of(gold),
                "{\"page\": \"a.md\", \"articles\": ["
                        + "{\"title\": \"末班电车多等五分钟\", \"body\": [{\"type\": \"paragraph\", \"text\": \"" + TRAM
                        + "\"}]},"
                        + "{\"title\": \"另一个标题\", \"body\": [{\"type\": \"paragraph\", \"text\": \"" + FOUNDRY
                        + "\"}]}]}\n");
    }

    private String run(int status, String... arguments) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            assertThat(Main.commandLine().execute(arguments)).isEqualTo(status);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void countsWhatIsGoodAndNamesWhatIsNot() {
        JsonObject answer = JsonParser.parseString(
                        run(0, "evaluate", gold, folder.resolve("a.md").toString(), "--json", "--failures"))
                .getAsJsonObject();
        JsonArray figures = answer.getAsJsonArray("figures");
        assertThat(figures).hasSize(1);
        JsonObject one = figures.get(0).getAsJsonObject();
        assertThat(one.get("articles").getAsInt()).isEqualTo(2);
        assertThat(one.get("given").getAsInt()).isEqualTo(2);
        assertThat(one.get("good").getAsInt()).isEqualTo(1);
        assertThat(one.get("goodF1").getAsDouble()).isEqualTo(0.5);
        assertThat(one.get("exactF1").getAsDouble()).isEqualTo(0.5);
        JsonObject failure = answer.getAsJsonArray("failures").get(0).getAsJsonObject();
        assertThat(failure.get("article").getAsString()).isEqualTo("另一个标题");
        assertThat(failure.get("given").getAsString()).isEqualTo("铸造车间里的读书角");
        assertThat(failure.get("alike").getAsDouble()).isEqualTo(1);
    }

    @Test
    void countsEachFieldThatGoldHas() throws Exception {
        Files.writeString(
                Path.of(gold),
                "{\"page\": \"a.md\", \"date\": \"1999-01-01\", \"articles\": ["
                        + "{\"title\": \"末班电车多等五分钟\", \"column\": null, \"genre\": \"news\", \"abstract\": \"无\","
                        + " \"byline\": [{\"role\": \"记者\", \"name\": \"罗一鸣\"}, {\"role\": \"通讯员\", \"name\": \"高一声\"}],"
                        + " \"regions\": [], \"body\": [{\"type\": \"paragraph\", \"text\": \"" + TRAM + "\"}]},"
                        + "{\"title\": \"另一个标题\", \"body\": [{\"type\": \"paragraph\", \"text\": \"" + FOUNDRY
                        + "\"}]}]}\n");
        Path dated = Files.move(folder.resolve("a.md"), folder.resolve("1999-01-01-02.md"));
        Files.writeString(Path.of(gold), Files.readString(Path.of(gold)).replace("a.md", "1999-01-01-02.md"));
        String page = dated.toString();
        JsonObject fields = JsonParser.parseString(run(0, "evaluate", gold, page, "--json"))
                .getAsJsonObject()
                .getAsJsonArray("figures")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("fields");
        assertThat(fields.keySet())
                .containsExactly("title", "column", "byline", "genre", "abstract", "regions", "date");
        assertField(fields, "title", 2, 2, 1);
        assertField(fields, "column", 0, 0, 0);
        assertField(fields, "byline", 2, 1, 1);
        assertField(fields, "genre", 1, 1, 1);
        assertField(fields, "abstract", 1, 0, 0);
        assertField(fields, "date", 1, 1, 1);
        assertThat(fields.getAsJsonObject("byline").get("recall").getAsDouble()).isEqualTo(0.5);
        assertThat(run(0, "evaluate", gold, page)).containsPattern("byline +2 +1 +1 +1\\.000 +0\\.500 +0\\.667");
    }

    private static void assertField(JsonObject fields, String name, int wanted, int given, int hit) {
        JsonObject field = fields.getAsJsonObject(name);
        assertThat(field.get("gold").getAsInt()).as(name).isEqualTo(wanted);
        assertThat(field.get("given").getAsInt()).as(name).isEqualTo(given);
        assertThat(field.get("hit").getAsInt()).as(name).isEqualTo(hit);
    }

    @Test
    void printsATable() {
        assertThat(run(0, "evaluate", gold, folder.toString(), "--failures"))
                .contains("good F1", " 0.500 ", "a.md: '另一个标题': body 1.000 alike, headline '铸造车间里的读书角'");
    }

    @Test
    void pagesOfOneNameAreToldApartByTheirFolders() throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages/1999-01-01"));
        Files.move(folder.resolve("a.md"), pages.resolve("a.md"));
        Files.createDirectory(folder.resolve("pages/1999-01-02"));
        Files.writeString(folder.resolve("pages/1999-01-02/a.md"), "# 别的一版\n\n" + FOUNDRY + "\n");
        String all = folder.resolve("pages").toString();
        assertThat(run(1, "evaluate", gold, all)).as("either could be meant").isEmpty();
        Files.writeString(Path.of(gold), Files.readString(Path.of(gold)).replace("a.md", "1999-01-01/a.md"));
        assertThat(run(0, "evaluate", gold, all)).contains(" 0.500 ");
    }

    @Test
    void goldWithoutItsPageIsNamedAndGoldMustComeFirst() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(run(1, "evaluate", gold, empty.toString())).isEmpty();
        assertThat(run(2, "evaluate", folder.resolve("a.md").toString(), gold)).isEmpty();
    }
}
