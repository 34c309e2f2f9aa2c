package dev.sanad.desktop.kit.fx;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/// The time that the processor worked for the calling thread: on a computer that is busy with other things it tells a
/// slow task from one that had to wait.
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ProcessorTime() {}

    static long nanos() {
        return THREADS.getCurrentThreadCpuTime();
    }
}
