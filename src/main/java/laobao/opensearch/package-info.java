/** The archive on an OpenSearch cluster: the same answers as the embedded engine, from any number of machines. */
@NullMarked
package laobao.opensearch;

import org.jspecify.annotations.NullMarked;
