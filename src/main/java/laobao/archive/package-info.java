/** A searchable archive, whatever engine is behind it: request, result and query language. */
@NullMarked
package laobao.archive;

import org.jspecify.annotations.NullMarked;
