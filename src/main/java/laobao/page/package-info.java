/** A page as found: its blocks, where it was printed, and the readers of each file format. */
@NullMarked
package laobao.page;

import org.jspecify.annotations.NullMarked;
