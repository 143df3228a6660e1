package laobao.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes articles that weigh on an index as real news do: each number under a seed is one article for ever. An article draws words by the
 * number of articles that hold them, some of them from the company of a few it is about, each as often as it stands in an article; it
 * names regions and unions in its first paragraphs; what is over is names nobody has. It reads as nonsense. Safe for several threads.
 */
final class Generator {
    /** Of 70 labor articles labelled by hand, 53 name a union and nearly all a region; of general news 1 in 170 a union. */
    private static final double WITH_UNION = 0.6;

    private static final double WITH_REGION = 0.8;
    /** Words that an article is about, and the share of its words that keep them company. */
    private static final int ABOUT = 4;

    private static final double COMPANY = 0.3;
    /** Marks of a clause's end, most of them commas. */
    private static final String MARKS = "，，，，，、、。。。。；：";

    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向汤";
    private static final String[] PAPERS = {"工人日报", "劳动报", "河南工人日报", "四川工人日报", "山西工人报", "南方工报", "劳动午报", "江苏工人报"};
    private static final String[] NATIONAL = {
        "中华全国总工会", "中国海员建设工会", "中国教科文卫体工会", "中国机械冶金建材工会", "中国能源化学地质工会", "中国国防邮电工会", "中国财贸轻纺烟草工会", "中国农林水利气象工会"
    };
    private static final LocalDate FIRST = LocalDate.of(1995, 1, 1);
    private static final int DAYS = 365 * 30;

    private final Figures figures;
    private final long seed;

    Generator(Figures figures, long seed) {
        this.figures = figures;
        this.seed = seed;
    }

    /** The article of a number. */
    Made article(long number) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        String paper = PAPERS[(int) (PAPERS.length * random.nextDouble() * random.nextDouble())];
        LocalDate date = FIRST.plusDays(random.nextInt(DAYS));
        String reporter = person(new SplittableRandom(
                paper.hashCode() * 400L + (int) (400 * random.nextDouble() * random.nextDouble())));
        List<String> regions = new ArrayList<>();
        List<String> unions = new ArrayList<>();
        Set<String> named = new LinkedHashSet<>();
        if (random.nextDouble() < WITH_REGION)
            for (int n = 1 + random.nextInt(2); n > 0; n--) {
                String region = figures.region(random);
                if (regions.contains(region)) continue;
                regions.add(region);
                named.add(region.replace("/", ""));
            }
        if (random.nextDouble() < WITH_UNION) {
            String union = NATIONAL[(int) (NATIONAL.length * random.nextDouble() * random.nextDouble())];
            if (random.nextDouble() < 0.75) {
                String region = regions.isEmpty() ? figures.region(random) : regions.getFirst();
                union = region.substring(region.lastIndexOf('/') + 1) + "总工会";
            }
            unions.add(union);
            named.add(union);
        }
        int length = figures.length("length", random);
        List<String> words = words(length, random);
        String title = title(words, named, random);
        StringBuilder body = new StringBuilder("本报讯（记者").append(reporter).append("）");
        body(body, words, List.copyOf(named), length, random);
        return new Made(
                new Made.Line(
                        "made-" + number,
                        paper,
                        date.toString(),
                        1 + random.nextInt(8),
                        title,
                        "记者" + reporter,
                        body.toString()),
                regions,
                unions);
    }

    private List<String> words(int length, SplittableRandom random) {
        List<Integer> about = new ArrayList<>();
        while (about.size() < ABOUT) {
            int unit = figures.unit(random);
            if (figures.companions(unit).length > 0) about.add(unit);
        }
        List<String> words = new ArrayList<>();
        int have = 0;
        for (int unit = 0; unit < figures.frequent; unit++)
            if (figures.holds(unit, length, random))
                have += add(words, figures.units[unit], figures.times(unit, random));
        while (have < length) {
            int unit = figures.unit(random);
            String word = figures.units[unit];
            int times = figures.times(unit, random);
            if (random.nextDouble() < COMPANY) {
                int of = about.get(random.nextInt(ABOUT));
                int[] company = figures.companions(of);
                int which = random.nextInt(company.length + 1);
                unit = which == company.length ? of : company[which];
                word = figures.units[unit];
                times = figures.times(unit, random);
            } else if (random.nextDouble() < figures.rare * 4) {
                word = person(random);
                times = 1 + random.nextInt(3);
            }
            have += add(words, word, times);
        }
        for (int i = words.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            String moved = words.get(i);
            words.set(i, words.get(other));
            words.set(other, moved);
        }
        return words;
    }

    /** Adds a word some times; gives its length with all of them. */
    private static int add(List<String> words, String word, int times) {
        for (int i = 0; i < times; i++) words.add(word);
        return times * word.length();
    }

    private String title(List<String> words, Set<String> named, SplittableRandom random) {
        int length = Math.max(6, figures.length("title", random));
        StringBuilder title = new StringBuilder();
        if (!named.isEmpty() && random.nextInt(3) == 0)
            title.append(named.iterator().next());
        while (title.length() < length) append(title, words.get(random.nextInt(words.size())));
        return title.toString();
    }

    private void body(StringBuilder body, List<String> words, List<String> named, int length, SplittableRandom random) {
        int begin = body.length();
        int clause = body.length() + figures.length("clause", random);
        int paragraph = body.length() + Math.max(30, figures.length("paragraph", random));
        int name = 0;
        for (String word : words) {
            if (body.length() - begin >= length) break;
            if (name < named.size() && random.nextInt(8) == 0) body.append(named.get(name++));
            append(body, word);
            if (body.length() < clause) continue;
            if (body.length() >= paragraph) {
                body.append("。\n");
                paragraph = body.length() + Math.max(30, figures.length("paragraph", random));
            } else body.append(MARKS.charAt(random.nextInt(MARKS.length())));
            clause = body.length() + figures.length("clause", random);
        }
        for (; name < named.size(); name++) body.append(named.get(name));
        body.append('。');
    }

    /** Latin words and numbers keep apart. */
    private static void append(StringBuilder text, String word) {
        if (!text.isEmpty() && isLatin(text.charAt(text.length() - 1)) && isLatin(word.charAt(0))) text.append(' ');
        text.append(word);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static String person(SplittableRandom random) {
        StringBuilder name = new StringBuilder();
        name.append(SURNAMES.charAt((int) (SURNAMES.length() * random.nextDouble() * random.nextDouble())));
        for (int n = 1 + random.nextInt(2); n > 0; n--)
            name.append((char) (0x4E00 + (int) (6000 * random.nextDouble() * random.nextDouble())));
        return name.toString();
    }
}
