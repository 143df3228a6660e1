package laobao.article;

import org.jspecify.annotations.Nullable;

/**
 * What a page prints of an article that began on another page, which has the whole of it. Immutable.
 *
 * @param article the id of the whole article
 * @param number the number of the page where it began
 * @param part what stands here
 */
public record ContinuedPart(String article, @Nullable Integer number, PagePart part) {}
