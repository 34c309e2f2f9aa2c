package dev.sanad.desktop.knowledge;

import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.Failure;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// One file that is being read in, or could not be. Confined to the FX thread.
public final class ReadingRow {
    /// How far it is.
    public enum State {
        /// Others are before it.
        WAITING,
        /// Its text is taken out.
        READING,
        /// Its passages are put into the store.
        KEEPING,
        FAILED
    }

    private final String name;
    private final Cancellation cancellation = new Cancellation();
    private final ObjectProperty<State> state = new SimpleObjectProperty<>(this, "state", State.WAITING);
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", -1);
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");

    ReadingRow(String name) {
        this.name = name;
    }

    /// The file's name without its folder.
    public String name() {
        return name;
    }

    Cancellation cancellation() {
        return cancellation;
    }

    public ObjectProperty<State> stateProperty() {
        return state;
    }

    /// From 0 to 1; below 0 while nobody knows.
    public DoubleProperty progressProperty() {
        return progress;
    }

    /// Why it could not be read in; null unless it failed.
    public ObjectProperty<@Nullable Failure> failureProperty() {
        return failure;
    }
}
