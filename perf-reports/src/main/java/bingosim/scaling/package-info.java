/**
 * What more workers bring, and what each of the plan's switches: what is to be measured, what was, and the report of it.
 *
 * <pre>
 *   BenchSettings --> Arrangements --> Turn (arrangement, workers, repeat) --> whoever plays it
 *                                                                                   |
 *   ScalingReport &lt;-- Findings &lt;-- SteadyState &lt;-- MeasurementFile &lt;-- Measurement -'
 * </pre>
 *
 * The earlier system is one more {@link bingosim.scaling.Arrangement}, whose turns are played by its own protocol; the report
 * has it in every table.
 */
@NullMarked
package bingosim.scaling;

import org.jspecify.annotations.NullMarked;
