package laobao.article;

import java.util.ArrayList;
import java.util.List;

/**
 * A page cut into drafts of its articles.
 *
 * @param drafts in the order in which they begin
 * @param furniture what belongs to none
 */
record Assembly(List<Draft> drafts, List<String> furniture) {
    /** @param reading a role for each block */
    static Assembly of(List<Signs> blocks, Reading reading) {
        Assembly page = new Assembly(new ArrayList<>(), new ArrayList<>());
        Draft draft = null;
        for (int i = 0; i < blocks.size(); i++) {
            Role role = reading.roles().get(i);
            String text = blocks.get(i).text();
            if (role == Role.FURNITURE) {
                page.furniture.add(text);
                continue;
            }
            if (draft == null || begins(draft, role)) {
                draft = new Draft();
                page.drafts.add(draft);
            }
            draft.add(role, text, reading.margin().get(i));
        }
        page.inheritColumns();
        return page;
    }

    private static boolean begins(Draft draft, Role role) {
        return switch (role) {
            case COLUMN, KICKER, HEADLINE -> draft.hasBody() || draft.has(Role.HEADLINE);
            case LEAD -> draft.hasBody() || draft.has(Role.CREDIT);
            default -> false;
        };
    }

    /** A label over a run of briefs is the label of each. */
    private void inheritColumns() {
        Draft before = null;
        for (Draft draft : drafts) {
            if (before != null && before.isBrief() && draft.isBrief() && !draft.has(Role.COLUMN))
                draft.inheritedColumn = before.column();
            before = draft;
        }
    }
}
