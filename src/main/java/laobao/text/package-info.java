/** Chinese text: folding, numerals, dates to the precision known, and the analyzers made of them. */
@NullMarked
package laobao.text;

import org.jspecify.annotations.NullMarked;
