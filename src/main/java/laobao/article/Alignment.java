package laobao.article;

import java.util.ArrayList;
import java.util.List;
import laobao.article.GoldPage.GoldArticle;

/**
 * A gold page laid over the blocks of the page it was made from.
 *
 * @param constraint what gold says of the blocks' roles and of where articles begin
 * @param owner for each block the article it belongs to, by its place in gold, or -1 where that is not known
 */
@SuppressWarnings("ArrayRecordComponent") // a number for each block; never compared
record Alignment(Constraint constraint, int[] owner) {
    private static final int SHORTEST = 6;
    private static final double COPY = 0.8;

    /** One thing that gold says is printed. */
    private record Piece(int article, Kind kind, String text, Pairs pairs) {}

    private enum Kind {
        TITLE,
        KICKER,
        COLUMN,
        ABSTRACT,
        BODY,
        CREDIT,
        LINE
    }

    static Alignment of(GoldPage gold, List<Signs> blocks) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < gold.articles().size(); i++)
            pieces(pieces, i, gold.articles().get(i));
        Alignment result = new Alignment(new Constraint(blocks.size()), new int[blocks.size()]);
        Piece before = new Piece(-1, Kind.LINE, "", new Pairs());
        int next = 0;
        for (int i = 0; i < blocks.size(); i++) {
            String text = GoldScore.norm(blocks.get(i).text);
            int at = find(pieces, text, before, next);
            result.owner[i] = -1;
            if (at < 0) {
                result.unknown(i);
                continue;
            }
            Piece piece = pieces.get(at);
            result.owner[i] = piece.article;
            boolean begins = piece.kind == Kind.LINE && (at == 0 || pieces.get(at - 1).article != piece.article);
            result.known(i, piece, begins, blocks.get(i));
            before = piece;
            next = at + 1;
        }
        return result;
    }

    private static void pieces(List<Piece> pieces, int number, GoldArticle article) {
        if (article.textOnly()) {
            String printed = article.printed() == null ? "" : article.printed();
            printed.lines().forEach(line -> piece(pieces, number, Kind.LINE, line));
            return;
        }
        piece(pieces, number, Kind.COLUMN, article.column());
        piece(pieces, number, Kind.KICKER, article.kicker());
        piece(pieces, number, Kind.TITLE, article.title());
        piece(pieces, number, Kind.ABSTRACT, article.summary());
        for (Passage passage : article.body())
            piece(pieces, number, passage.type() == Passage.Type.CREDIT ? Kind.CREDIT : Kind.BODY, passage.text());
    }

    private static void piece(
            List<Piece> pieces, int article, Kind kind, @org.jspecify.annotations.Nullable String printed) {
        String text = GoldScore.norm(printed);
        if (!text.isEmpty()) pieces.add(new Piece(article, kind, text, Pairs.of(text)));
    }

    /** The piece that a block is, or is a part of: the next one if that fits, then one of the same article, then any. */
    private static int find(List<Piece> pieces, String text, Piece before, int next) {
        if (next < pieces.size() && pieces.get(next).text.equals(text)) return next;
        int best = -1;
        double most = 0;
        Pairs pairs = Pairs.of(text);
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            double fits = fits(piece, text, pairs);
            if (fits == 0) continue;
            if (piece.article == before.article) fits += 0.3;
            if (i == next || i == next - 1) fits += 0.2;
            if (fits > most) {
                most = fits;
                best = i;
            }
        }
        return best;
    }

    private static double fits(Piece piece, String text, Pairs pairs) {
        if (piece.text.equals(text)) return 2;
        boolean cut = piece.kind == Kind.BODY || piece.kind == Kind.ABSTRACT;
        if (cut && (piece.text.startsWith(text) || piece.text.endsWith(text))) return 1.5;
        if (cut && text.length() >= SHORTEST && piece.text.contains(text)) return 1.2;
        if (piece.kind == Kind.COLUMN && text.length() <= piece.text.length() + 4 && text.contains(piece.text))
            return 1.4;
        if (text.length() < 20) return 0;
        double share = (double) Pairs.shared(pairs, piece.pairs) / Math.max(1, pairs.size());
        return share >= COPY ? share : 0;
    }

    private void unknown(int i) {
        constraint.only(i, Role.FURNITURE, Role.COLUMN, Role.BYLINE, Role.CREDIT, Role.ABSTRACT_LABEL, Role.SUBTITLE);
    }

    private void known(int i, Piece piece, boolean begins, Signs signs) {
        switch (piece.kind) {
            case TITLE -> constraint.only(i, Role.HEADLINE);
            case KICKER -> constraint.only(i, Role.KICKER);
            case COLUMN -> constraint.only(i, Role.COLUMN);
            case ABSTRACT -> constraint.only(i, Role.ABSTRACT);
            case CREDIT -> constraint.only(i, Role.CREDIT);
            case BODY -> {
                constraint.only(i, Role.LEAD, Role.BODY, signs.length <= 45 ? Role.CROSSHEAD : Role.BODY);
                constraint.border(i, false);
            }
            case LINE -> {
                constraint.not(i, Role.FURNITURE);
                constraint.border(i, begins);
            }
        }
    }
}
