/**
 * The HTTP server: the API under {@code /api/v1}, and the reading room's pages, which work without scripts.
 *
 * <p>{@link laobao.server.Server} starts and stops it; {@code Routes} says what is answered at which address, and through what a request
 * passes first: {@code Headers}, {@code Visitors} (how much one visitor may ask), {@code Freshness} (whether the asker holds the answer
 * already), {@code Load} (how much runs at once). {@code Parameters} and {@code SearchParameters} read addresses strictly, and whatever goes
 * wrong becomes, in {@code Failures}, an answer of one form. {@code Api} and {@code CountApi} answer programs; the classes that end in
 * {@code Page} build trees of HTML, never strings. Exports, batches and feeds are written by {@link laobao.server.ExportWriter},
 * {@link laobao.server.BatchWriter} and {@code Feed}; the first two serve the command line too.
 *
 * <p>To add a route: a method that takes the {@code Context}, a line in {@code Routes}, its description in {@code web/openapi.json}, which a
 * test holds to the routes, and an example in {@code docs/api.md}, which a test runs.
 */
@NullMarked
package laobao.server;

import org.jspecify.annotations.NullMarked;
