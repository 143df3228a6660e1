package laobao.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageFileTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private List<Printed> read(String name, byte[] bytes) throws Exception {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        try (Stream<Printed> printed = new PageFile(file, name, Imprint.UNKNOWN).read(problems::add)) {
            return printed.toList();
        }
    }

    private Page page(String name, String text) throws Exception {
        return (Page) read(name, text.getBytes(StandardCharsets.UTF_8)).getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16"})
    void readsEachEncoding(String charset) throws Exception {
        Page page = (Page) read("a.txt", "锻工老秦的第七件革新\n他说：“再试一次。”①".getBytes(Charset.forName(charset)))
                .getFirst();
        assertThat(page.blocks()).extracting(Block::text).containsExactly("锻工老秦的第七件革新", "他说：“再试一次。”①");
    }

    @Test
    void readsUtf8AndUtf16WithAByteOrderMark() throws Exception {
        assertThat(page("a.md", "\uFEFF# 题").blocks()).containsExactly(new Block(1, 1, true, "题"));
        byte[] little = "\uFEFF题".getBytes(StandardCharsets.UTF_16LE);
        assertThat(((Page) read("b.md", little).getFirst()).blocks().getFirst().text())
                .isEqualTo("题");
    }

    @Test
    void refusesWhatIsNoTextAndSaysWhere() {
        assertThatThrownBy(() -> read("empty.md", new byte[0])).hasMessage("the file is empty");
        assertThatThrownBy(() -> read("blank.md", " \n\u3000\n".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("nothing is printed on it");
        assertThatThrownBy(() -> read("image.txt", new byte[] {'a', 'b', 0, 1}))
                .hasMessageStartingWith("byte 2 is NUL");
        assertThatThrownBy(() -> read("latin.md", "Ouvriers en grève à Orléans".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessageStartingWith("neither UTF-8 (byte 14)");
        assertThatThrownBy(() -> read("cut.txt", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC3}))
                .hasMessage("its byte order mark says UTF-8, but byte 4 is none");
        assertThatThrownBy(() -> read("scan.pdf", new byte[] {1}))
                .hasMessageContaining("allowed are .md, .txt, .jsonl and .jsonl.gz");
    }

    @Test
    void takesMarkdownOffAndRemembersIt() throws Exception {
        String text = "# 主题\n\n**本报讯** 近日\n**工会**\n---\n### \n> 引文\n\n![图](a.png)题注\n＃不是标记";
        assertThat(page("a.md", text).blocks())
                .containsExactly(
                        new Block(1, 1, true, "主题"),
                        new Block(3, 0, true, "本报讯 近日"),
                        new Block(4, 0, false, true, "工会"),
                        new Block(7, 0, true, "引文"),
                        new Block(9, 0, true, "题注"),
                        new Block(10, 0, false, "＃不是标记"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-11-30-02.md, 2022-11-30, 2",
                "20221130-02.md, 2022-11-30, 2",
                "2022-11-30/02.md, 2022-11-30, 2",
                "2022-11-30/A12.txt, 2022-11-30, 12",
                "2022-11-30.md, 2022-11-30, -",
                "2022/11/30/2.md, 2022-11-30, 2",
                "2022-11/30/page-03.md, 2022-11-30, 3",
                "gongyou_20221130_A02.txt, 2022-11-30, 2",
                "2022-11-31-02.md, -, -",
                "12022-11-30.md, -, -",
                "2022-11-30-1234.md, 2022-11-30, -",
                "page.md, -, -"
            })
    void readsDateAndPageFromThePath(String name, String date, Integer number) throws Exception {
        Imprint imprint = page(name, "字").imprint();
        assertThat(imprint.date() == null ? null : imprint.date().toString()).isEqualTo(date);
        assertThat(imprint.number()).isEqualTo(number);
    }

    @Test
    void believesOptionsThenFrontMatterThenEditionThenPath() throws Exception {
        Files.writeString(
                folder.resolve("edition.json"),
                "{\"newspaper\":\"晨钟工报\",\"homeRegion\":\"甘肃省\",\"date\":\"2001-02-03\"}");
        String text = "---\ndate: 1999-05-01\npage: 04\n---\n正文";
        Page page = page("2022-11-30-02.md", text);
        assertThat(page.imprint())
                .hasToString(
                        "Imprint[newspaper=晨钟工报, date=1999-05-01, dateOrigin=FRONT_MATTER, number=4, homeRegion=甘肃省]");
        assertThat(page.blocks()).containsExactly(new Block(5, 0, true, "正文"));
        assertThat(page("x/2022-11-30-02.md", "正文").imprint().dateOrigin()).hasToString("EDITION");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "date: yesterday|the date of its front matter, 'yesterday', is no YYYY-MM-DD, YYYY-MM or YYYY",
                "page: 0|the page of its front matter, '0', is no number from 1 to 999",
                "a: [|its front matter is no YAML"
            })
    void refusesAFrontMatterThatSaysNothingSensible(String yaml, String message) {
        assertThatThrownBy(() -> page("a.md", "---\n" + yaml + "\n---\n字")).hasMessageStartingWith(message);
    }

    @Test
    void aPageThatBeginsWithARuleHasNoFrontMatter() throws Exception {
        assertThat(page("a.md", "---\n第一版\n\n要闻").blocks()).hasSize(2);
    }

    @Test
    void readsRecordsAndNamesTheLinesItSkips() throws Exception {
        String lines =
                "{\"id\":\"x1\",\"date\":\"2020-05\",\"page\":2,\"title\":\"题\",\"body\":\"一\\n二\",\"regions\":[\"甘肃省\"]}\n"
                        + "\n{\"title\":\"无正文\"}\n不是JSON\n{\"body\":\"三\",\"date\":\"05/2020\"}\n{\"body\":\"四\"}\n";
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(lines.getBytes(StandardCharsets.UTF_8));
        }
        for (Object[] file : new Object[][] {
            {"a.jsonl", lines.getBytes(StandardCharsets.UTF_8)}, {"b.jsonl.gz", zipped.toByteArray()}
        }) {
            problems.clear();
            List<Printed> printed = read((String) file[0], (byte[]) file[1]);
            assertThat(printed).extracting(Printed::source).containsExactly(file[0] + "#1", file[0] + "#6");
            ReadyArticle first = (ReadyArticle) printed.getFirst();
            assertThat(first.id()).isEqualTo("x1");
            assertThat(first.imprint().date()).hasToString("2020-05");
            assertThat(first.imprint().number()).isEqualTo(2);
            assertThat(first.regions()).containsExactly("甘肃省");
            assertThat(first.unions()).isNull();
            assertThat(problems)
                    .extracting(Problem::source)
                    .containsExactly(file[0] + "#3", file[0] + "#4", file[0] + "#5");
        }
    }

    @Test
    void theFingerprintChangesWithTheBytesTheOptionsAndTheEdition() throws Exception {
        Path file = Files.writeString(folder.resolve("a.md"), "一");
        Imprint other = new Imprint("晨钟工报", null, null, null, null);
        String before = new PageFile(file, "a", Imprint.UNKNOWN).fingerprint();
        assertThat(new PageFile(file, "b", Imprint.UNKNOWN).fingerprint()).isEqualTo(before);
        assertThat(new PageFile(file, "a", other).fingerprint()).isNotEqualTo(before);
        Files.writeString(folder.resolve("edition.json"), "{}");
        String withEdition = new PageFile(file, "a", Imprint.UNKNOWN).fingerprint();
        assertThat(withEdition).isNotEqualTo(before);
        Files.writeString(file, "二");
        assertThat(new PageFile(file, "a", Imprint.UNKNOWN).fingerprint()).isNotEqualTo(withEdition);
    }

    @Test
    void findsThePagesOfAFolderByPath() throws IOException {
        for (String name : List.of(
                "b/2.md", "b/1.TXT", "a.jsonl.gz", ".hidden.md", ".git/x.md", "README.md", "gold.jsonl", "scan.jpg")) {
            Files.createDirectories(folder.resolve(name).getParent());
            Files.writeString(folder.resolve(name), "字");
        }
        Files.createSymbolicLink(folder.resolve("b/loop"), folder);
        List<PageFile> files = PageFiles.of(List.of(folder, folder.resolve("none")), Imprint.UNKNOWN, problems::add);
        assertThat(files)
                .extracting(f -> folder.relativize(f.path()).toString().replace('\\', '/'))
                .containsExactly("a.jsonl.gz", "b/1.TXT", "b/2.md");
        assertThat(problems)
                .extracting(Problem::reason)
                .containsExactly("a link that leads back to a folder above it", "there is no such file or folder");
    }
}
