/**
 * What a person at a terminal, or a program that reads {@code --json}, gets to see of a batch.
 *
 * <p>Progress goes to standard error, answers to standard output. Nothing here starts or changes a batch.
 */
@NullMarked
package bingosim.cli;

import org.jspecify.annotations.NullMarked;
