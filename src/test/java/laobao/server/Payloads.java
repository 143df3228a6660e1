package laobao.server;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import laobao.archive.ArchivedArticle;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.article.Genre;
import laobao.article.Passage;
import laobao.text.DateOrigin;
import laobao.text.PartialDate;

/** Texts that would call {@code pwned()} if a page took them for more than text. */
final class Payloads {
    private static final List<String> ELEMENTS = List.of(
            "<script>pwned()</script>",
            "</script><script>pwned()</script>",
            "<!--<script>pwned()//-->",
            "<img src=x onerror=pwned()>",
            "<svg onload=pwned()>",
            "<svg><script>pwned()</script></svg>",
            "<iframe srcdoc='<script>parent.pwned()</script>'>",
            "<iframe src=javascript:parent.pwned()>",
            "<body onload=pwned()>",
            "<details open ontoggle=pwned()>",
            "<input autofocus onfocus=pwned()>",
            "<video><source onerror=pwned()></video>",
            "<math><mtext></p><img src=x onerror=pwned()>",
            "<style>*{background:url(javascript:pwned())}</style>",
            "<a href=javascript:pwned()>",
            "<base href=//evil.example/>",
            "<meta http-equiv=refresh content='0;url=javascript:pwned()'>",
            "<object data=javascript:pwned()>",
            "<template><script>pwned()</script></template>",
            "</title><script>pwned()</script>",
            "</textarea><script>pwned()</script>",
            "</noscript><script>pwned()</script>",
            "<xmp><script>pwned()</script>",
            "]]><script>pwned()</script>");
    private static final List<String> OTHERS = List.of(
            "\"><img src=x onerror=pwned()>",
            "' onmouseover=pwned() x='",
            "javascript:pwned()",
            "${pwned()}",
            "{{constructor.constructor('pwned()')()}}",
            "\u2028pwned()\u2029",
            "\\\";pwned();//",
            "&lt;script&gt;pwned()&lt;/script&gt;",
            "&#60;img src=x onerror=pwned()&#62;",
            "%3Cscript%3Epwned()%3C/script%3E",
            "<?lit$1$?>",
            "<!--?lit$1$--><img src=x onerror=pwned()>",
            "{0}{1}",
            "data:text/html,<script>pwned()</script>");

    /** All, fifty of them. */
    static final List<String> ALL = Stream.of(
                    ELEMENTS.stream(), ELEMENTS.stream().limit(12).map(p -> p.replace("<", "＜<")), OTHERS.stream())
            .flatMap(p -> p)
            .toList();

    private Payloads() {}

    /** The same text with nothing in it that means something in HTML or script. */
    static String harmless(String payload) {
        return payload.replaceAll("[<>&\"'{}$\\\\]", "无");
    }

    /** For each payload an article {@code x0} with it in every field, and one {@code y0} with its harmless form; all on one page. */
    static List<ArchivedArticle> articles() {
        List<ArchivedArticle> articles = new ArrayList<>();
        for (int i = 0; i < ALL.size(); i++) {
            articles.add(armed("x" + i, ALL.get(i), i));
            articles.add(armed("y" + i, harmless(ALL.get(i)), i));
        }
        return articles;
    }

    private static ArchivedArticle armed(String id, String p, int position) {
        Article article = new Article(
                id,
                p,
                p,
                p,
                p,
                Genre.NEWS,
                List.of(new Byline(p, p)),
                p,
                List.of(
                        new Passage(Passage.Type.PARAGRAPH, "夜校 " + p),
                        new Passage(Passage.Type.CROSSHEAD, p),
                        new Passage(Passage.Type.CAPTION, p),
                        new Passage(Passage.Type.CREDIT, p)),
                "夜校 " + p,
                List.of(p),
                List.of(p),
                1,
                1);
        return new ArchivedArticle(
                article,
                "某报",
                new PartialDate(2020, 1, 1),
                DateOrigin.PATH,
                1,
                position,
                "x.md",
                "javascript:pwned()",
                List.of(p));
    }
}
