package laobao.article;

/**
 * One author of an article.
 *
 * @param role as printed: 记者, 通讯员, 摄影 …
 * @param name the name without spaces inside
 */
public record Byline(String role, String name) {}
