package laobao.server;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Draws searches of every form from what an archive holds, so that most of them find something: some an article, some nearly all. */
final class Drawing {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,}");
    private static final List<String> FACETS = List.of("region", "union", "newspaper", "genre", "column", "byline");
    private static final int TEXTS = 40;

    private final Random random;
    private final List<String> texts = new ArrayList<>();
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<String> months = new ArrayList<>();

    /** A search as the parameters of an address. */
    record Search(Map<String, List<String>> parameters) {
        boolean hasSpan() {
            return parameters.containsKey("from") || parameters.containsKey("to");
        }

        /** Whether stories are counted, each of which may be of several years, newspapers and genres. */
        boolean isCollapsed() {
            return parameters.containsKey("collapse");
        }

        Search withoutSpan() {
            Map<String, List<String>> rest = new LinkedHashMap<>(parameters);
            rest.keySet().removeAll(List.of("from", "to"));
            return new Search(rest);
        }

        @Override
        public String toString() {
            return parameters.entrySet().stream()
                    .flatMap(pair -> pair.getValue().stream().map(value -> pair.getKey() + "=" + Links.encode(value)))
                    .collect(Collectors.joining("&"));
        }
    }

    Drawing(Visitor visitor, Random random) throws IOException, InterruptedException {
        this.random = random;
        for (String facet : FACETS) {
            List<String> all = new ArrayList<>();
            for (JsonElement value : visitor.json("/api/v1/facets/" + facet).getAsJsonArray("values"))
                all.add(value.getAsJsonObject().get("value").getAsString());
            if (!all.isEmpty()) values.put(facet, all);
        }
        for (JsonElement bucket :
                visitor.json("/api/v1/timeline?interval=month").getAsJsonArray("buckets"))
            months.add(bucket.getAsJsonObject().get("key").getAsString());
        for (int i = 0; i < TEXTS; i++) {
            String month = pick(months);
            for (JsonElement hit : visitor.json("/api/v1/search?size=20&sort=oldest&from=" + month + "&to=" + month)
                    .getAsJsonArray("hits")) read(hit.getAsJsonObject());
        }
    }

    /** Keeps the runs of Han characters of a hit's headline and passages. */
    private void read(JsonObject hit) {
        StringBuilder all = new StringBuilder();
        if (!hit.get("title").isJsonNull()) all.append(hit.get("title").getAsString());
        for (JsonElement passage : hit.getAsJsonObject("highlights").getAsJsonArray("body"))
            for (JsonElement piece : passage.getAsJsonArray())
                all.append(piece.getAsJsonObject().get("text").getAsString());
        HAN.matcher(all).results().map(MatchResult::group).forEach(texts::add);
    }

    Search next() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters.put("q", List.of(query()));
        for (int n = random.nextInt(5) / 2; n > 0; n--) {
            List<String> facets = List.copyOf(values.keySet());
            String facet = pick(facets);
            List<String> chosen = values.getOrDefault(facet, List.of());
            parameters.put(facet, random.nextInt(3) > 0 ? List.of(pick(chosen)) : List.of(pick(chosen), pick(chosen)));
        }
        String month = pick(months);
        String end = pick(months);
        switch (random.nextInt(6)) {
            case 0 -> parameters.put("from", List.of(month.substring(0, 4)));
            case 1 -> parameters.put("to", List.of(month + "-15"));
            case 2 -> {
                parameters.put("from", List.of(month.compareTo(end) < 0 ? month : end));
                parameters.put("to", List.of(month.compareTo(end) < 0 ? end : month));
            }
            default -> {
                // Of all time.
            }
        }
        if (random.nextInt(4) == 0) parameters.put("collapse", List.of("true"));
        if (random.nextInt(4) == 0) parameters.put("variants", List.of("false"));
        return new Search(parameters);
    }

    private String query() {
        String text = pick(texts);
        String one = word(text);
        String other = word(text);
        return switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> one.substring(0, 1);
            case 2 -> "\"" + one + "\"";
            case 3 -> "“" + one + "” " + other;
            case 4 -> one + " OR " + other;
            case 5 -> one + " -" + word(pick(texts));
            case 6 -> one + "*";
            case 7 -> "标题:" + one;
            case 8 -> "\"" + one + " " + other + "\"~10";
            case 9 -> "(" + one + " | " + other + ") NOT " + word(pick(texts)).substring(0, 1);
            case 10 -> "-" + one.substring(0, 1);
            default -> one;
        };
    }

    /** Two to four characters that stand side by side in a text. */
    private String word(String text) {
        int length = Math.min(text.length(), 2 + random.nextInt(3));
        int start = random.nextInt(text.length() - length + 1);
        return text.substring(start, start + length);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
