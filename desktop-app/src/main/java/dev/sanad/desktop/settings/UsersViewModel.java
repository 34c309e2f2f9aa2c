package dev.sanad.desktop.settings;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.session.Role;
import dev.sanad.core.session.SessionService;
import dev.sanad.core.session.SessionState;
import dev.sanad.core.session.User;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The people who work with this workstation.
final class UsersViewModel extends ViewModel {
    private final SessionService session;
    private final ObservableList<User> users = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final Latest work = latest();

    UsersViewModel(Executor fx, SessionService session) {
        super(fx);
        this.session = session;
    }

    @Override
    protected void onAttach() {
        reload();
    }

    ObservableList<User> users() {
        return users;
    }

    ObservableList<Finding> findings() {
        return findings;
    }

    ObjectProperty<@Nullable Failure> failureProperty() {
        return failure;
    }

    /// Begins a form.
    void begin() {
        findings.clear();
        failure.set(null);
    }

    /// Whether a user is the one who is signed in.
    boolean isSelf(User user) {
        return session.state().get() instanceof SessionState.SignedIn signedIn
                && signedIn.user().id().equals(user.id());
    }

    void add(String name, Role role, String passphrase, Runnable done) {
        take(session.addUser(name.strip(), role, passphrase.toCharArray()), done);
    }

    void remove(User user) {
        take(session.removeUser(user.id()), () -> {});
    }

    void changePassphrase(String old, String next, Runnable done) {
        take(session.changePassphrase(old.toCharArray(), next.toCharArray()), done);
    }

    private void take(CompletableFuture<Outcome<User>> future, Runnable done) {
        begin();
        work.take(future, outcome -> {
            switch (outcome) {
                case Outcome.Done<User> _ -> {
                    reload();
                    done.run();
                }
                case Outcome.Failed<User>(Failure why) -> failure.set(why);
                case Outcome.Refused<User>(List<Finding> why) -> findings.setAll(why);
                case Outcome.Queued<User> _ -> throw new IllegalStateException("accounts are never queued");
            }
        });
    }

    private void reload() {
        users.setAll(session.users());
    }
}
