package dev.sanad.desktop.updates;

import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.updates.Offer;
import dev.sanad.core.updates.UpdateService;
import dev.sanad.core.updates.UpdateState;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How it stands with new versions, and what a person can have done about it.
final class UpdatesViewModel extends ViewModel {
    private final UpdateService service;
    private final Consumer<Path> opener;
    private final ObjectProperty<UpdateState> state;
    private final Latest work = latest();

    /// @param opener hands a file to the operating system
    UpdatesViewModel(Executor fx, UpdateService service, Consumer<Path> opener) {
        super(fx);
        this.service = service;
        this.opener = opener;
        this.state = new SimpleObjectProperty<>(this, "state", service.state().get());
    }

    @Override
    protected void onAttach() {
        signals().follow(service.state(), state::set);
    }

    ObjectProperty<UpdateState> stateProperty() {
        return state;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /// The newer version, where there is one.
    Optional<Offer> offer() {
        return switch (state.get()) {
            case UpdateState.Offered(Offer offer) -> Optional.of(offer);
            case UpdateState.Tried(Offer offer) -> Optional.of(offer);
            case UpdateState.Fetched(Offer offer, Path _) -> Optional.of(offer);
            case UpdateState.Off _, UpdateState.NotLooked _, UpdateState.Newest _, UpdateState.Troubled _ ->
                Optional.empty();
        };
    }

    /// Looks now.
    void look() {
        if (!busyProperty().get()) {
            work.take(service.look(), _ -> {});
        }
    }

    /// Fetches the newer version, holds it against its signature and hands it to the operating system.
    void install() {
        Optional<Offer> offer = offer();
        if (offer.isEmpty() || busyProperty().get()) {
            return;
        }
        work.take(
                service.fetch(offer.get())
                        .thenCompose(fetched -> fetched instanceof Outcome.Done
                                ? service.handOver(offer.get())
                                : CompletableFuture.completedFuture(fetched)),
                outcome -> {
                    if (outcome instanceof Outcome.Done<Path>(Path file)) {
                        opener.accept(file);
                    }
                });
    }
}
