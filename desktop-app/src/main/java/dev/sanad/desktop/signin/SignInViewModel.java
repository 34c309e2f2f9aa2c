package dev.sanad.desktop.signin;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.session.LockReason;
import dev.sanad.core.session.SessionService;
import dev.sanad.core.session.SessionState;
import dev.sanad.core.session.User;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// Signing in, or registering the owner at the first start. Who came in is told by the session's state.
public final class SignInViewModel extends ViewModel {
    private static final Words DIFFERS = new Words("The two are not the same.", "العبارتان غير متطابقتين.");

    private final SessionService session;
    private final Latest attempt = latest();
    private final BooleanProperty isNew = new SimpleBooleanProperty(this, "new");
    private final BooleanProperty demo = new SimpleBooleanProperty(this, "demo");
    private final ObjectProperty<LockReason> reason = new SimpleObjectProperty<>(this, "reason", LockReason.START);
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final StringProperty repeated = new SimpleStringProperty(this, "repeated", "");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<String> names = FXCollections.observableArrayList();

    /// A view model.
    ///
    /// @param demo whether the fictional user of the sandbox may come in without a passphrase
    public SignInViewModel(Executor fx, SessionService session, boolean demo) {
        super(fx);
        this.session = session;
        this.demo.set(demo);
    }

    @Override
    protected void onAttach() {
        clear();
        failure.set(null);
        findings.clear();
        signals().follow(session.state(), this::take);
    }

    /// Tries it.
    void submit() {
        findings.clear();
        if (isNew.get() && !passphrase.get().equals(repeated.get())) {
            findings.add(new Finding("SND-SES-AGAIN", Severity.ERROR, "", "repeated", DIFFERS));
            return;
        }
        char[] secret = passphrase.get().toCharArray();
        String who = name.get().strip();
        attempt(() -> isNew.get() ? session.createOwner(who, secret) : session.signIn(who, secret));
    }

    /// Lets the fictional user in.
    void submitDemo() {
        attempt(session::signInDemo);
    }

    BooleanProperty newProperty() {
        return isNew;
    }

    BooleanProperty demoProperty() {
        return demo;
    }

    ObjectProperty<LockReason> reasonProperty() {
        return reason;
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty passphraseProperty() {
        return passphrase;
    }

    StringProperty repeatedProperty() {
        return repeated;
    }

    ObjectProperty<@Nullable Failure> failureProperty() {
        return failure;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return attempt.busyProperty();
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    ObservableList<String> names() {
        return names;
    }

    private void take(SessionState state) {
        switch (state) {
            case SessionState.FirstStart _ -> isNew.set(true);
            case SessionState.Locked locked -> {
                isNew.set(false);
                reason.set(locked.reason());
                names.setAll(locked.users());
                if (name.get().isEmpty() && !names.isEmpty()) {
                    name.set(names.getFirst());
                }
            }
            case SessionState.SignedIn signedIn -> name.set(signedIn.user().name());
        }
    }

    private void attempt(Supplier<CompletableFuture<Outcome<User>>> work) {
        if (attempt.busyProperty().get()) {
            return;
        }
        failure.set(null);
        attempt.take(work.get(), this::end);
    }

    private void end(Outcome<User> outcome) {
        clear();
        switch (outcome) {
            case Outcome.Done<User> _ -> failure.set(null);
            case Outcome.Failed<User>(Failure why) -> failure.set(why);
            case Outcome.Refused<User>(List<Finding> why) -> findings.setAll(why);
            case Outcome.Queued<User> _ -> throw new IllegalStateException("signing in is never queued");
        }
    }

    private void clear() {
        passphrase.set("");
        repeated.set("");
    }
}
