/** The command line: one file a command. */
@NullMarked
package laobao.cli;

import org.jspecify.annotations.NullMarked;
