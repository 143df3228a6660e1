/** The pipeline from files to an archive. */
@NullMarked
package laobao.ingest;

import org.jspecify.annotations.NullMarked;
