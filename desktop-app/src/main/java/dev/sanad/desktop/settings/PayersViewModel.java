package dev.sanad.desktop.settings;

import dev.sanad.core.codes.CodeService;
import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Severity;
import dev.sanad.core.kernel.Words;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The payers that the clinic can ask.
final class PayersViewModel extends ViewModel {
    private static final Words NEEDED = new Words("This is needed.", "هذا الحقل مطلوب.");

    private final CodeService codes;
    private final ObservableList<Payer> payers = FXCollections.observableArrayList();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final Latest saving = latest();

    /// A payer as it is typed.
    record Typed(String licence, String nameEn, String nameAr, String administrator, String memberSystem) {
        static final Typed NOTHING = new Typed("", "", "", "", "");

        static Typed of(Payer payer) {
            PayerId administrator = payer.administrator();
            return new Typed(
                    payer.id().value(),
                    payer.name().en(),
                    payer.name().ar(),
                    administrator == null ? "" : administrator.value(),
                    payer.memberSystem());
        }
    }

    PayersViewModel(Executor fx, CodeService codes) {
        super(fx);
        this.codes = codes;
    }

    @Override
    protected void onAttach() {
        signals().follow(codes.payers(), payers::setAll);
    }

    ObservableList<Payer> payers() {
        return payers;
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

    /// Adds or changes a payer.
    ///
    /// @param done run when it is stored
    void save(Typed typed, Runnable done) {
        findings.clear();
        need("payer.licence", typed.licence());
        need("payer.nameEn", typed.nameEn());
        need("payer.memberSystem", typed.memberSystem());
        if (!findings.isEmpty()) {
            return;
        }
        String arabic = typed.nameAr().isBlank() ? typed.nameEn() : typed.nameAr();
        Payer payer = new Payer(
                new PayerId(typed.licence().strip()),
                new Words(typed.nameEn().strip(), arabic.strip()),
                typed.administrator().isBlank()
                        ? null
                        : new PayerId(typed.administrator().strip()),
                typed.memberSystem().strip(),
                "clinic");
        saving.take(codes.savePayer(payer), outcome -> {
            switch (outcome) {
                case Outcome.Done<Payer> _ -> done.run();
                case Outcome.Failed<Payer>(Failure why) -> failure.set(why);
                case Outcome.Refused<Payer>(List<Finding> why) -> findings.setAll(why);
                case Outcome.Queued<Payer> _ -> throw new IllegalStateException("a payer is never queued");
            }
        });
    }

    private void need(String field, String value) {
        if (value.isBlank()) {
            findings.add(new Finding("SND-SET-NEEDED", Severity.ERROR, "", field, NEEDED));
        }
    }
}
