package laobao.article;

import java.util.ArrayList;
import java.util.List;
import laobao.article.Draft.Part;

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
        Role before = Role.FURNITURE;
        for (int i = 0; i < blocks.size(); i++) {
            Role role = reading.roles()[i];
            String text = blocks.get(i).text;
            double border = reading.borders()[i];
            if (role == Role.FURNITURE) {
                page.furniture.add(text);
            } else {
                if (draft == null || Grammar.begins(before, role)) {
                    if (draft != null) draft.end = border;
                    draft = new Draft();
                    page.drafts.add(draft);
                }
                draft.add(new Part(role, text, i, reading.margins()[i], border, blocks.get(i).mayGoOn));
            }
            before = role;
        }
        page.inheritColumns();
        return page;
    }

    /** A label over a run of briefs is the label of each. */
    private void inheritColumns() {
        Draft before = null;
        for (Draft draft : drafts) {
            if (before != null && ofOneRun(before, draft)) draft.inheritedColumn = before.column();
            before = draft;
        }
    }

    private static boolean ofOneRun(Draft before, Draft draft) {
        if (draft.has(Role.COLUMN)) return false;
        boolean headless = !before.has(Role.HEADLINE) && !draft.has(Role.HEADLINE);
        return headless || (before.isBrief() && draft.isBrief());
    }
}
