/** Regions, unions and dates: the tables of what is known and the finders that read them out of articles. */
@NullMarked
package laobao.facts;

import org.jspecify.annotations.NullMarked;
