package laobao.article;

import laobao.page.Correction;

/**
 * A correction by hand, and what it was found to be about.
 *
 * @param text the first block of the article, or the block, that it has set right
 */
public record AppliedCorrection(Correction correction, String text) {}
