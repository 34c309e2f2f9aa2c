package dev.sanad.desktop.shell;

import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What the frame tells at all times: the line, what is under way, who is signed in, which profile.
public final class MainViewModel extends ViewModel {
    private final ObjectProperty<LineState> line = new SimpleObjectProperty<>(this, "line", LineState.UNKNOWN);
    private final ObjectProperty<EligibilityActivity> activity =
            new SimpleObjectProperty<>(this, "activity", EligibilityActivity.IDLE);
    private final BooleanProperty sandbox = new SimpleBooleanProperty(this, "sandbox");
    private final BooleanProperty ready = new SimpleBooleanProperty(this, "ready");
    private final BooleanProperty covered = new SimpleBooleanProperty(this, "covered");
    private final StringProperty user = new SimpleStringProperty(this, "user", "");

    public MainViewModel(Executor fx, boolean sandbox) {
        super(fx);
        this.sandbox.set(sandbox);
    }

    /// Follows the core from when it is there until the program ends.
    public void follow(Signal<LineState> lineSignal, Signal<EligibilityActivity> activitySignal) {
        signals().bind(lineSignal, line);
        signals().bind(activitySignal, activity);
        ready.set(true);
    }

    /// How the line to the exchange is.
    public ObjectProperty<LineState> lineProperty() {
        return line;
    }

    /// What is under way.
    public ObjectProperty<EligibilityActivity> activityProperty() {
        return activity;
    }

    /// Whether the exchange is simulated.
    public BooleanProperty sandboxProperty() {
        return sandbox;
    }

    /// Whether the core is open.
    public BooleanProperty readyProperty() {
        return ready;
    }

    /// Whether the frame is hidden because nobody is signed in.
    public BooleanProperty coveredProperty() {
        return covered;
    }

    /// Who is signed in; empty for nobody.
    public StringProperty userProperty() {
        return user;
    }
}
