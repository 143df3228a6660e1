/** The HTTP server: routes, limits, JSON and the reading room's pages. */
@NullMarked
package laobao.server;

import org.jspecify.annotations.NullMarked;
