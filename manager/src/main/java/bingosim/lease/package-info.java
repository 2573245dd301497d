/**
 * A manager's hold on a batch. Its epoch rises with each holder and is part of the condition of every write that a manager
 * makes, so that one who has been replaced changes nothing.
 */
@NullMarked
package bingosim.lease;

import org.jspecify.annotations.NullMarked;
