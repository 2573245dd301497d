/**
 * What more workers bring, and what each of the plan's switches: what is to be measured, what was, and the report of it.
 *
 * <pre>
 *   BenchSettings --> Arrangements --> Turn (arrangement, workers, repeat) --> whoever plays it
 *                                                                                   |
 *   ScalingReport &lt;-- Findings &lt;-- SteadyState &lt;-- MeasurementFile &lt;-- Measurement -'
 * </pre>
 *
 * Another system that is to be compared becomes one more {@link bingosim.scaling.Arrangement} in
 * {@link bingosim.scaling.Arrangements}: whoever plays its turns appends a {@link bingosim.scaling.Measurement} of that name,
 * and the report has it in every table.
 */
@NullMarked
package bingosim.scaling;

import org.jspecify.annotations.NullMarked;
