/**
 * Processes of this machine: started, held to a share of its processors, and how much of them each has used. What the system
 * does not offer is said, and never made up.
 *
 * <pre>
 *   /proc/PID/stat          --> ProcessTable  --> CPU seconds of a process, or of it and its descendants
 *   /proc/net/tcp, PID/fd   --> Listener      --> which process listens on a port
 *   /proc/self/cgroup       --> CgroupPlace   --> CpuGroups --> CpuGroup: at most so much of a processor
 * </pre>
 */
@NullMarked
package bingosim.process;

import org.jspecify.annotations.NullMarked;
