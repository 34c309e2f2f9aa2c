package dev.sanad.desktop.shell;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Finds commands by words of their names and patients by whatever the patient search finds.
final class PaletteViewModel extends ViewModel {
    private static final int PATIENTS = 8;
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /// Finds patients by the first letters; nobody before the core is open.
    @FunctionalInterface
    interface Finder extends BiFunction<String, Integer, CompletableFuture<Outcome<List<PatientHit>>>> {}

    private final ObservableList<Command> commands;
    private final Function<Command, String> titles;
    private final Finder finder;
    private final Latest search = latest();
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();
    private boolean patientsOnly;

    PaletteViewModel(Executor fx, ObservableList<Command> commands, Function<Command, String> titles, Finder finder) {
        super(fx);
        this.commands = commands;
        this.titles = titles;
        this.finder = finder;
        text.addListener((_, _, _) -> look());
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableList<PaletteEntry> entries() {
        return entries;
    }

    /// Begins anew.
    void begin(boolean onlyPatients) {
        patientsOnly = onlyPatients;
        text.set("");
        look();
    }

    boolean isPatientsOnly() {
        return patientsOnly;
    }

    private void look() {
        String typed = text.get().strip();
        List<PaletteEntry> found = new ArrayList<>();
        if (!patientsOnly) {
            commands.stream()
                    .filter(command -> command.enabledProperty().get() && matches(command, typed))
                    .map(PaletteEntry.Action::new)
                    .forEach(found::add);
        }
        entries.setAll(found);
        if (typed.isEmpty() && !patientsOnly) {
            search.forget();
            return;
        }
        search.take(finder.apply(typed, PATIENTS), outcome -> {
            if (outcome instanceof Outcome.Done<List<PatientHit>>(List<PatientHit> hits)) {
                hits.forEach(hit -> entries.add(new PaletteEntry.Person(hit)));
            }
        });
    }

    private boolean matches(Command command, String typed) {
        String title = titles.apply(command).toLowerCase(Locale.ROOT);
        return SPACES.splitAsStream(typed.toLowerCase(Locale.ROOT)).allMatch(title::contains);
    }
}
