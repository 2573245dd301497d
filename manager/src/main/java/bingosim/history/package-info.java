/**
 * What a finished batch was like: its samples and claims as the database has them, made into a report.
 *
 * <p>Of windows there may be any number, so several are taken together where there are more than a chart has room for; of
 * workers, too, since each start of a process is another one.
 */
@NullMarked
package bingosim.history;

import org.jspecify.annotations.NullMarked;
