package dev.sanad.desktop.system.log;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.operations.LogFile;
import dev.sanad.core.operations.LogLine;
import dev.sanad.core.operations.Operations;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The newest lines of the log, newest first, by level and text.
public final class LogViewModel extends ViewModel {
    private static final int MOST = 500;

    private final Operations operations;
    private final Latest reading = latest();
    private final ObservableList<LogLine> lines = FXCollections.observableArrayList();
    private final ObjectProperty<LogLine.Level> level = new SimpleObjectProperty<>(this, "level", LogLine.Level.INFO);
    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(this, "read");

    public LogViewModel(Executor fx, Operations operations) {
        super(fx);
        this.operations = operations;
        level.addListener(_ -> refresh());
        text.addListener(_ -> refresh());
    }

    /// Reads the log again.
    public void refresh() {
        reading.take(operations.log(new LogFile.Filter(level.get(), text.get(), MOST)), outcome -> {
            switch (outcome) {
                case Outcome.Done<List<LogLine>>(List<LogLine> found) -> show(found.reversed());
                case Outcome.Failed<List<LogLine>>(Failure why) -> failure.set(why);
                case Outcome.Queued<List<LogLine>> _, Outcome.Refused<List<LogLine>> _ ->
                    throw new IllegalStateException("a look into the log is neither queued nor refused");
            }
        });
    }

    /// What is selected stays selected while nothing new came.
    private void show(List<LogLine> found) {
        failure.set(null);
        read.set(true);
        if (!found.equals(List.copyOf(lines))) {
            lines.setAll(found);
        }
    }

    ObservableList<LogLine> lines() {
        return lines;
    }

    ObjectProperty<LogLine.Level> levelProperty() {
        return level;
    }

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<@Nullable Failure> failureProperty() {
        return failure;
    }

    /// Whether the log was read at least once.
    ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }
}
