package dev.sanad.desktop.patients;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.PatientId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Notes where the screen would lead.
final class NotedWays implements PatientsViewModel.Ways {
    final List<String> gone = new ArrayList<>();

    @Override
    public void checkEligibility(PatientId patient, @Nullable CoverageId coverage) {
        gone.add("check " + patient.value() + " " + (coverage == null ? "-" : coverage.value()));
    }

    @Override
    public void openCheck(PatientId patient, CheckId check) {
        gone.add("open " + patient.value() + " " + check.value());
    }
}
