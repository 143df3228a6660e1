/** The archive in an embedded Lucene index: one process, one folder. */
@NullMarked
package laobao.lucene;

import org.jspecify.annotations.NullMarked;
