/**
 * The project's benchmark, no part of the program: articles made from figures learnt of real news, Laobao and raw Lucene measured on them
 * side by side in one run, and the parts of Laobao by JMH. {@code docs/performance.md} says how to run it and what it last showed.
 */
@NullMarked
package laobao.bench;

import org.jspecify.annotations.NullMarked;
