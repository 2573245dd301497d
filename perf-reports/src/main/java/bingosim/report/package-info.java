/** Reports for people and programs, whatever was measured: a model of them, and the files made of it. */
@NullMarked
package bingosim.report;

import org.jspecify.annotations.NullMarked;
