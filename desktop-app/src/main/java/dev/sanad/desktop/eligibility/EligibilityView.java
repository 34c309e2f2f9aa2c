package dev.sanad.desktop.eligibility;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityAnswer;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.patients.Patient;
import dev.sanad.desktop.eligibility.answer.AnswerCard;
import dev.sanad.desktop.eligibility.checks.HistoryPane;
import dev.sanad.desktop.eligibility.checks.OpenChecksPane;
import dev.sanad.desktop.eligibility.checks.RawPane;
import dev.sanad.desktop.eligibility.proof.ProofOffice;
import dev.sanad.desktop.eligibility.question.QuestionPane;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.view.Precedence;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.kit.view.ViewState;
import dev.sanad.desktop.people.PatientSearchPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The eligibility screen: the question at the start, the answer beside it, the checks of the patient or the day.
public final class EligibilityView extends View {
    /// What stands beside the question.
    enum Tab {
        ANSWER,
        HISTORY,
        RAW
    }

    private final Ui ui;
    private final EligibilityViewModel model;
    private final EligibilityCommands commands;
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(this, "tab", Tab.ANSWER);
    private final OpenChecksPane open;
    private final PatientSearchPane search;
    private final QuestionPane question;
    private final List<Subscription> lent = new ArrayList<>();
    private final Region root;

    public EligibilityView(Ui ui, EligibilityViewModel model, ProofOffice proofs) {
        this.ui = ui;
        this.model = tie(model);
        tie(model.search());
        this.commands = new EligibilityCommands(
                model,
                new EligibilityCommands.Work(
                        this::send,
                        this::next,
                        this::openFile,
                        () -> with(proofs::copy),
                        () -> with(proofs::print),
                        () -> with(proofs::save),
                        this::showRaw));
        search = new PatientSearchPane(ui, model.search(), "eligibility", hit -> choose(hit.id(), null))
                .emptyAction("eligibility.register", () -> ui.navigation().open(Route.PATIENTS, "new"));
        question = new QuestionPane(ui, model.question(), commands.send(), commands.next(), commands.file());
        open = new OpenChecksPane(ui, model.checks(), this::openCheck);
        root = Cards.page(head(), Nodes.styled(new HBox(start(), side()), "gap-16", "eligibility-body"));
    }

    @Override
    public Region root() {
        return root;
    }

    /// `patient`, `patient/coverage`, or `patient/check/id` of a stored check.
    @Override
    public void show(String argument) {
        if (argument.isBlank()) {
            return;
        }
        String[] parts = argument.split("/", -1);
        PatientId patient = new PatientId(parts[0]);
        if (parts.length == 3 && parts[1].equals("check")) {
            tab.set(Tab.ANSWER);
            model.open(patient, new CheckId(parts[2]));
        } else {
            choose(patient, parts.length > 1 && !parts[1].isBlank() ? new CoverageId(parts[1]) : null);
        }
    }

    @Override
    public void focusFirst() {
        if (model.question().patientProperty().get() == null) {
            search.focusField();
        } else {
            Node send = root.lookup("#eligibility-send");
            if (send != null) {
                send.requestFocus();
            }
        }
    }

    @Override
    protected void onAttach() {
        commands.all().forEach(command -> lent.add(ui.commands().add(command)));
        open.start();
    }

    @Override
    protected void onDetach() {
        open.stop();
        lent.forEach(Subscription::close);
        lent.clear();
    }

    private Node head() {
        ToggleGroup tabs = new ToggleGroup();
        HBox choice = Nodes.styled(
                new HBox(
                        tab(Tab.ANSWER, tabs, "left-pill"),
                        tab(Tab.HISTORY, tabs, "center-pill"),
                        tab(Tab.RAW, tabs, "right-pill")),
                "eligibility-tabs");
        HBox actions = Cards.toolbar();
        actions.getChildren().addAll(AnswerCard.actions(ui, commands.offered()));
        Nodes.shownWhen(
                actions,
                Bindings.createBooleanBinding(
                        () -> tab.get() == Tab.ANSWER
                                && model.answer().checkProperty().get() != null,
                        tab,
                        model.answer().checkProperty()));
        return Cards.toolbar(Cards.title(ui, "eligibility.title"), Cards.spacer(), actions, choice);
    }

    private ToggleButton tab(Tab which, ToggleGroup group, String style) {
        ToggleButton button = Nodes.styled(new ToggleButton(), style);
        button.setId("tab-" + which.name().toLowerCase(java.util.Locale.ROOT));
        button.textProperty().bind(ui.texts().ofEnum("eligibility.tab", which));
        button.setToggleGroup(group);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> {
            if (which == Tab.RAW) {
                showRaw();
            } else {
                tab.set(which);
            }
            button.setSelected(tab.get() == which);
        });
        tab.subscribe(now -> button.setSelected(now == which));
        if (which == Tab.RAW) {
            button.disableProperty().bind(model.answer().checkProperty().isNull());
        }
        return button;
    }

    private Node start() {
        ObservableValue<Boolean> nobody = model.question().patientProperty().isNull();
        StatePane form = new StatePane(ui, question)
                .state(Precedence.of(ViewState.CONTENT)
                        .when(ViewState.ERROR, model.failureProperty().isNotNull())
                        .when(
                                ViewState.LOADING,
                                Bindings.createBooleanBinding(
                                        () -> model.loadingProperty().get()
                                                && model.question()
                                                                .patientProperty()
                                                                .get()
                                                        == null,
                                        model.loadingProperty(),
                                        model.question().patientProperty())))
                .failure(model.failureProperty());
        Nodes.shownWhen(form, model.question().patientProperty().isNotNull());
        Nodes.shownWhen(search, nobody);
        StackPane place = new StackPane(search, form);
        VBox.setVgrow(place, Priority.ALWAYS);
        return Nodes.styled(new VBox(place, open), "gap-16", "eligibility-start");
    }

    private Node side() {
        AnswerCard answer = new AnswerCard(ui, model.answer(), commands.offered(), field -> toField(field));
        HistoryPane history =
                new HistoryPane(ui, model.checks(), new HistoryPane.Actions(this::openCheck, this::recheck, check -> {
                    model.raw().show(check.id());
                    tab.set(Tab.RAW);
                }));
        StackPane side = new StackPane(
                when(Tab.ANSWER, answer), when(Tab.HISTORY, history), when(Tab.RAW, new RawPane(ui, model.raw())));
        side.setMinWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private <N extends Node> N when(Tab which, N node) {
        return Nodes.shownWhen(node, tab.map(which::equals));
    }

    private void choose(PatientId patient, @Nullable CoverageId coverage) {
        tab.set(Tab.ANSWER);
        model.choose(patient, coverage);
        ui.pulse().next(this::focusFirst);
    }

    private void send() {
        tab.set(Tab.ANSWER);
        model.send();
    }

    private void next() {
        tab.set(Tab.ANSWER);
        model.next();
        ui.pulse().next(this::focusFirst);
    }

    private void openFile() {
        Patient patient = model.question().patientProperty().get();
        if (patient != null) {
            ui.navigation().open(Route.PATIENTS, patient.id().value());
        }
    }

    private void openCheck(CheckSummary check) {
        tab.set(Tab.ANSWER);
        model.open(check.patient(), check.id());
    }

    private void recheck(CheckSummary check) {
        tab.set(Tab.ANSWER);
        model.recheck(check.patient(), check.id());
    }

    private void showRaw() {
        CheckId check = model.answer().checkProperty().get();
        if (check != null) {
            model.raw().show(check);
            tab.set(Tab.RAW);
        }
    }

    private void with(BiConsumer<EligibilityAnswer, @Nullable Patient> work) {
        EligibilityAnswer shown = model.answer().answerProperty().get();
        if (shown != null) {
            work.accept(shown, model.question().patientProperty().get());
        }
    }

    /// Fields of the question stand here; those of the person and the coverage stand in the patient's file.
    private void toField(String field) {
        if (field.startsWith("serviced")) {
            Node day = root.lookup("#eligibility-from");
            if (day != null) {
                day.requestFocus();
            }
        } else {
            openFile();
        }
    }
}
