/**
 * The engine: plays one run of a scenario, in plain Java.
 *
 * <p>A {@link bingosim.simulation.CompiledScenario} is made once per scenario and shared; a {@link
 * bingosim.simulation.Simulator} belongs to one thread and plays any number of runs. The result of a run depends on the
 * scenario, the seed and the run index, and on nothing else.
 */
@NullMarked
package bingosim.simulation;

import org.jspecify.annotations.NullMarked;
