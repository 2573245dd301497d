/** How fast the engine is: benchmarks without a database, run by JMH. */
@NullMarked
package bingosim.bench;

import org.jspecify.annotations.NullMarked;
