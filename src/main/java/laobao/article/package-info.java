/** The article, and the splitter that makes articles out of a page's blocks. */
@NullMarked
package laobao.article;

import org.jspecify.annotations.NullMarked;
