package dev.sanad.desktop.architecture.planted;

import dev.sanad.core.patients.PatientService;

/// A view that knows a service.
public interface PlantedView {
    PatientService service();
}
