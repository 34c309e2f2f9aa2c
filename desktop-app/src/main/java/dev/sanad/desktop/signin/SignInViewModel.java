package dev.sanad.desktop.signin;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
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

/// Signing in, or registering the owner at the first start.
public final class SignInViewModel extends ViewModel {
    /// What a passphrase must have at least.
    static final int SHORTEST = 10;

    private static final Words NEEDS_NAME = new Words("Type a name.", "اكتب اسمًا.");
    private static final Words TOO_SHORT = new Words(
            "Use at least " + SHORTEST + " characters; a short sentence is best.",
            "استخدم " + SHORTEST + " أحرف على الأقل؛ وأفضلها جملة قصيرة.");
    private static final Words DIFFERS = new Words("The two are not the same.", "العبارتان غير متطابقتين.");

    private final Gate gate;
    private final Consumer<String> onSignedIn;
    private final Latest attempt = latest();
    private final BooleanProperty isNew = new SimpleBooleanProperty(this, "new");
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final StringProperty repeated = new SimpleStringProperty(this, "repeated", "");
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObservableList<String> names = FXCollections.observableArrayList();

    /// A view model.
    ///
    /// @param onSignedIn told the name of who came in
    public SignInViewModel(Executor fx, Gate gate, Consumer<String> onSignedIn) {
        super(fx);
        this.gate = gate;
        this.onSignedIn = onSignedIn;
    }

    @Override
    protected void onAttach() {
        isNew.set(gate.isNew());
        names.setAll(gate.names());
        if (name.get().isEmpty() && !names.isEmpty()) {
            name.set(names.getFirst());
        }
        clear();
        failure.set(null);
        findings.clear();
    }

    /// Tries it.
    void submit() {
        if (attempt.busyProperty().get()) {
            return;
        }
        failure.set(null);
        findings.setAll(check());
        if (!findings.isEmpty()) {
            return;
        }
        char[] secret = passphrase.get().toCharArray();
        CompletableFuture<Outcome<String>> work =
                isNew.get() ? gate.createOwner(name.get().strip(), secret) : gate.signIn(name.get().strip(), secret);
        attempt.take(work, this::end);
    }

    BooleanProperty newProperty() {
        return isNew;
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

    private void end(Outcome<String> outcome) {
        clear();
        switch (outcome) {
            case Outcome.Done<String>(String who) -> onSignedIn.accept(who);
            case Outcome.Failed<String>(Failure why) -> failure.set(why);
            case Outcome.Refused<String>(var why) -> findings.setAll(why);
            case Outcome.Queued<String> _ -> throw new IllegalStateException("signing in is never queued");
        }
    }

    private List<Finding> check() {
        List<Finding> found = new ArrayList<>();
        if (name.get().isBlank()) {
            found.add(finding("name", NEEDS_NAME));
        }
        if (isNew.get() && passphrase.get().length() < SHORTEST) {
            found.add(finding("passphrase", TOO_SHORT));
        } else if (isNew.get() && !passphrase.get().equals(repeated.get())) {
            found.add(finding("repeated", DIFFERS));
        }
        return found;
    }

    private void clear() {
        passphrase.set("");
        repeated.set("");
    }

    private static Finding finding(String field, Words text) {
        return new Finding("SND-SES-INPUT", Severity.ERROR, "", field, text);
    }
}
