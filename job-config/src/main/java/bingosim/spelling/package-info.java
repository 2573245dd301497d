/**
 * Which known word somebody meant who wrote an unknown one, for scenario files and for the command line alike.
 *
 * <p>It only suggests: an unknown word is refused all the same, never corrected quietly.
 */
@NullMarked
package bingosim.spelling;

import org.jspecify.annotations.NullMarked;
