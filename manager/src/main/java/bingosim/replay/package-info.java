/**
 * One run of a batch or scenario played again and told: who worked on what, which drops counted, when tiles were completed and
 * rows unlocked, and how the teams stood then.
 *
 * <p>It is played twice: by the engine as it plays batches, and by the same engine with somebody who writes down what happens. The
 * two must agree, and with what the batch stored of the run, field by field; else the story is not worth telling.
 */
@NullMarked
package bingosim.replay;

import org.jspecify.annotations.NullMarked;
