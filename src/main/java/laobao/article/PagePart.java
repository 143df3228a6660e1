package laobao.article;

import org.jspecify.annotations.Nullable;

/**
 * What one page has of an article that goes on on another page. Immutable.
 *
 * @param id the id that the part has when its page is read alone; it leads to the whole article
 * @param number the page's number, from 1
 * @param position its place among what begins on that page, from 0
 * @param title the headline over it, null where none was printed
 * @param printed all that this page prints of it, marks such as 上接第1版 included
 */
public record PagePart(
        String id,
        @Nullable Integer number,
        int position,
        @Nullable String title,
        String printed) {}
