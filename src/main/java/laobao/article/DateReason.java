package laobao.article;

import org.jspecify.annotations.Nullable;

/**
 * Words of a page that speak for the date that was worked out for it.
 *
 * @param printed the date or event that is named: 11月29日, 2021年以来, 党的二十大
 * @param words what is printed around it
 * @param title the headline of the article that it stands in, null where there is none
 */
public record DateReason(
        String printed, String words, @Nullable String title) {}
