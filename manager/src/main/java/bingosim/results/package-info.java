/**
 * The page of results for who organises an event: what was found out, in words first, then as pictures, then how it was done.
 *
 * <p>One batch is shown by its teams, several by what one team comes to in each of them: all of these are {@link
 * bingosim.results.Entrant}s, and each class answers one question about them.
 */
@NullMarked
package bingosim.results;

import org.jspecify.annotations.NullMarked;
