package dev.sanad.desktop;

import dev.sanad.core.telemetry.Course;
import dev.sanad.core.telemetry.Reading;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.core.telemetry.Workflow;
import java.time.Duration;
import java.util.List;

/// Telemetry for those who are there before the core is: hands on to the core's as soon as there is one.
final class LateTelemetry implements Telemetry {
    private volatile Telemetry core = Telemetry.OFF;

    void follow(Telemetry telemetry) {
        core = telemetry;
    }

    @Override
    public void record(Workflow workflow, Duration took, boolean good) {
        core.record(workflow, took, good);
    }

    @Override
    public Course course(Workflow workflow) {
        return core.course(workflow);
    }

    @Override
    public void watch(Reading reading) {
        core.watch(reading);
    }

    @Override
    public List<Figures> figures() {
        return core.figures();
    }
}
