package dev.sanad.desktop.system.watch;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.operations.ObservabilityConfig;
import dev.sanad.core.operations.Operations;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// How the workstation is watched, as a form whose every change takes effect at once; and the support bundle.
public final class WatchViewModel extends ViewModel {
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[^A-Za-z0-9._-]");
    private static final int LONGEST_NAME = 40;

    final BooleanProperty endpoint = new SimpleBooleanProperty(this, "endpoint");
    final IntegerProperty port = new SimpleIntegerProperty(this, "port");
    final BooleanProperty emf = new SimpleBooleanProperty(this, "emf");
    final StringProperty workstation = new SimpleStringProperty(this, "workstation", "");
    final BooleanProperty traceOut = new SimpleBooleanProperty(this, "traceOut");

    private final Operations operations;
    private final Latest changing = latest();
    private final Latest writing = latest();
    private final ObjectProperty<Operations.Endpoint> served =
            new SimpleObjectProperty<>(this, "served", Operations.Endpoint.OFF);
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ObjectProperty<@Nullable Path> written = new SimpleObjectProperty<>(this, "written");
    private boolean filling;

    public WatchViewModel(Executor fx, Operations operations) {
        super(fx);
        this.operations = operations;
        fill(operations.config().get());
        endpoint.addListener((_, _, on) -> change(now -> now.withEndpoint(on, now.port())));
        port.addListener((_, _, at) -> change(now -> now.withEndpoint(now.endpoint(), at.intValue())));
        emf.addListener((_, _, on) -> change(now -> now.withEmf(on)));
        workstation.addListener((_, _, name) -> change(now -> now.named(cleaned(name))));
        traceOut.addListener((_, _, on) -> change(now -> now.withTraceOut(on)));
    }

    @Override
    protected void onAttach() {
        signals().bind(operations.endpoint(), served);
        signals().follow(operations.config(), this::fill);
    }

    private static String cleaned(String name) {
        String clean = NOT_IN_A_NAME.matcher(name).replaceAll("-");
        return clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
    }

    private void change(UnaryOperator<ObservabilityConfig> change) {
        if (filling) {
            return;
        }
        changing.take(operations.change(change), outcome -> {
            switch (outcome) {
                case Outcome.Done<ObservabilityConfig> _ -> failure.set(null);
                case Outcome.Failed<ObservabilityConfig>(Failure why) -> failure.set(why);
                case Outcome.Queued<ObservabilityConfig> _, Outcome.Refused<ObservabilityConfig> _ ->
                    throw new IllegalStateException("a change is neither queued nor refused");
            }
        });
    }

    private void fill(ObservabilityConfig now) {
        filling = true;
        endpoint.set(now.endpoint());
        port.set(now.port());
        emf.set(now.emf());
        // What is being typed is not taken out of the hands.
        if (!cleaned(workstation.get()).equals(now.workstation())) {
            workstation.set(now.workstation());
        }
        traceOut.set(now.traceOut());
        filling = false;
    }

    /// Writes the support bundle into a file.
    void writeBundle(Path file) {
        written.set(null);
        writing.take(operations.writeBundle(file), outcome -> {
            switch (outcome) {
                case Outcome.Done<Path>(Path done) -> {
                    failure.set(null);
                    written.set(done);
                }
                case Outcome.Failed<Path>(Failure why) -> failure.set(why);
                case Outcome.Queued<Path> _, Outcome.Refused<Path> _ ->
                    throw new IllegalStateException("a bundle is neither queued nor refused");
            }
        });
    }

    /// Where figures and health are served; empty while they are not.
    Optional<String> address() {
        return served.get().address().map(Object::toString);
    }

    ObjectProperty<Operations.Endpoint> servedProperty() {
        return served;
    }

    /// The last thing that went wrong here; null for nothing.
    ObjectProperty<@Nullable Failure> failureProperty() {
        return failure;
    }

    /// The bundle that was written since the page was opened; null for none.
    ObjectProperty<@Nullable Path> writtenProperty() {
        return written;
    }

    ReadOnlyBooleanProperty writingProperty() {
        return writing.busyProperty();
    }

    Path tokenFile() {
        return operations.tokenFile();
    }

    Path emfFile() {
        return operations.emfFile();
    }
}
