package laobao.server;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import laobao.archive.ArchivedArticle;
import laobao.archive.InvalidRequestException;
import laobao.article.Article;
import laobao.article.Byline;
import laobao.text.PartialDate;
import org.jspecify.annotations.Nullable;

/** How an article is cited. Thread-safe. */
public enum Citation {
    /** GB/T 7714—2015, the Chinese standard, section 4.4 (contribution to a newspaper). */
    GB7714 {
        @Override
        String cite(ArchivedArticle archived, String address, LocalDate today) {
            StringBuilder out = new StringBuilder();
            List<String> authors = authors(archived);
            if (!authors.isEmpty()) {
                out.append(String.join(",", authors.subList(0, Math.min(3, authors.size()))));
                out.append(authors.size() > 3 ? ",等. " : ". ");
            }
            out.append(line(ArticlePage.title(archived.article()))).append("[N/OL]. ");
            if (archived.newspaper() != null) out.append(line(archived.newspaper()));
            if (archived.date() != null) {
                if (archived.newspaper() != null) out.append(",");
                out.append(archived.date());
            }
            if (archived.page() != null) out.append('(').append(archived.page()).append(')');
            return out.append('[')
                    .append(today)
                    .append("]. ")
                    .append(address)
                    .append('.')
                    .toString();
        }
    },
    /** An entry of a BibTeX or BibLaTeX file in UTF-8. */
    BIBTEX {
        @Override
        String cite(ArchivedArticle archived, String address, LocalDate today) {
            StringBuilder out = new StringBuilder("@article{laobao-")
                    .append(archived.article().id().replaceAll("[^A-Za-z0-9_-]", "-"))
                    .append(",\n");
            field(out, "author", String.join(" and ", authors(archived)), false);
            field(out, "title", ArticlePage.title(archived.article()), true);
            field(out, "journal", archived.newspaper(), false);
            PartialDate date = archived.date();
            if (date != null) {
                field(out, "year", String.valueOf(date.year()), false);
                field(out, "date", date.toString(), false);
            }
            field(out, "pages", archived.page() == null ? null : archived.page().toString(), false);
            field(out, "language", "chinese", false);
            field(out, "url", address, false);
            field(out, "urldate", today.toString(), false);
            return out.append("}\n").toString();
        }

        private void field(StringBuilder out, String name, @Nullable String value, boolean asIs) {
            if (value == null || value.isEmpty()) return;
            String text = name.equals("url") ? value : escape(line(value));
            out.append("  ")
                    .append(name)
                    .append(" = {")
                    .append(asIs ? "{" + text + "}" : text)
                    .append("},\n");
        }

        private String escape(String value) {
            StringBuilder out = new StringBuilder();
            for (char c : value.toCharArray())
                out.append(
                        switch (c) {
                            case '\\' -> "\\textbackslash{}";
                            case '~' -> "\\textasciitilde{}";
                            case '^' -> "\\textasciicircum{}";
                            case '{', '}', '%', '&', '$', '#', '_' -> "\\" + c;
                            default -> String.valueOf(c);
                        });
            return out.toString();
        }
    },
    /** A record of a RIS file, which EndNote, Zotero and NoteExpress import. */
    RIS {
        @Override
        String cite(ArchivedArticle archived, String address, LocalDate today) {
            Article article = archived.article();
            StringBuilder out = new StringBuilder();
            tag(out, "TY", "NEWS");
            for (String author : authors(archived)) tag(out, "AU", author);
            tag(out, "TI", ArticlePage.title(article));
            tag(out, "T2", archived.newspaper());
            PartialDate date = archived.date();
            if (date != null) {
                tag(out, "PY", String.valueOf(date.year()));
                String month = date.month() == 0 ? "" : String.format("%02d", date.month());
                String day = date.day() == 0 ? "" : String.format("%02d", date.day());
                tag(out, "DA", date.year() + "/" + month + "/" + day + "/");
            }
            tag(out, "SP", archived.page() == null ? null : archived.page().toString());
            tag(out, "AB", article.summary());
            for (String region : article.regions()) tag(out, "KW", region);
            for (String union : article.unions()) tag(out, "KW", union);
            tag(out, "LA", "zh");
            tag(out, "UR", address);
            tag(out, "ID", article.id());
            return out.append("ER  - \r\n").toString();
        }

        private void tag(StringBuilder out, String name, @Nullable String value) {
            if (value != null && !value.isBlank())
                out.append(name).append("  - ").append(line(value)).append("\r\n");
        }
    };

    /**
     * The citation of an article.
     *
     * @param address where the article can be read
     * @param today when it was read there
     */
    abstract String cite(ArchivedArticle archived, String address, LocalDate today);

    /** The name used as a parameter. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The style of a name.
     *
     * @throws InvalidRequestException for a name that is none
     */
    static Citation of(String label) {
        for (Citation style : values()) if (style.label().equals(label)) return style;
        throw new InvalidRequestException(
                "bad-parameter",
                "'style' is '" + Parameters.shorten(label) + "'; allowed is "
                        + Arrays.stream(values()).map(Citation::label).collect(Collectors.joining(", ")) + ".");
    }

    /** The day on which something is read that is read now. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    static List<String> authors(ArchivedArticle archived) {
        return archived.article().byline().stream().map(Byline::name).distinct().toList();
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
