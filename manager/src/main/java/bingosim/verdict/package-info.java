/** What figures come to in words, and how people read numbers and times. */
@NullMarked
package bingosim.verdict;

import org.jspecify.annotations.NullMarked;
