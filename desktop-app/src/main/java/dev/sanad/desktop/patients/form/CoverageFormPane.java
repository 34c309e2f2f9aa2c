package dev.sanad.desktop.patients.form;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import dev.sanad.core.patients.Relationship;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Dialogs;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.patients.form.CoverageFormViewModel.Field;
import dev.sanad.desktop.people.Choices;
import dev.sanad.desktop.people.PatientSearchPane;
import dev.sanad.desktop.people.PatientSearchViewModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// One coverage of the form.
public final class CoverageFormPane extends VBox {
    private static final List<String> TYPES = List.of(CoverageFormViewModel.PRIVATE, "PUBLICPOL");

    /// What a coverage is chosen from.
    ///
    /// @param payers whom the clinic can address
    /// @param search makes a search for the subscriber's record
    public record Offered(List<Payer> payers, Supplier<PatientSearchViewModel> search) {}

    private final Ui ui;
    private final PatientFormViewModel form;
    private final CoverageFormViewModel coverage;
    private final String prefix;
    private final Offered offered;

    CoverageFormPane(Ui ui, PatientFormViewModel form, CoverageFormViewModel coverage, int place, Offered offered) {
        this.ui = ui;
        this.form = form;
        this.coverage = coverage;
        this.prefix = "coverage[" + place + "].";
        this.offered = offered;
        getStyleClass().addAll("tile", "gap-8");
        Label title = Nodes.label(ui.texts().of("patients.coverage.number", place + 1), "strong");
        HBox head = Cards.toolbar(
                title,
                Cards.spacer(),
                Buttons.flat(
                        ui,
                        "patients.coverage.remove",
                        MaterialDesignD.DELETE_OUTLINE,
                        () -> form.removeCoverage(coverage)));
        GridPane grid = PatientFormPane.grid();
        grid.add(payer(), 0, 0);
        grid.add(box("patients.coverage.member", Field.MEMBER_ID).required(), 1, 0);
        grid.add(relationship(), 0, 1);
        grid.add(subscriber(), 1, 1);
        grid.add(box("patients.coverage.planValue", Field.PLAN_VALUE).required(), 0, 2);
        grid.add(box("patients.coverage.planName", Field.PLAN_NAME), 1, 2);
        grid.add(box("patients.coverage.network", Field.NETWORK), 0, 3);
        grid.add(box("patients.coverage.holder", Field.HOLDER_NAME), 1, 3);
        grid.add(period("patients.coverage.from", Field.FROM), 0, 4);
        grid.add(period("patients.coverage.to", Field.TO), 1, 4);
        grid.add(type(), 0, 5);
        getChildren().addAll(head, grid);
    }

    private FieldBox payer() {
        List<PayerId> ids =
                new ArrayList<>(offered.payers().stream().map(Payer::id).toList());
        PayerId now = coverage.payerProperty().get();
        if (now != null && !ids.contains(now)) {
            ids.addFirst(now);
        }
        ComboBox<PayerId> box = Choices.ofOptional(ui, ids, coverage.payerProperty(), this::payerName);
        box.setId("form-payer");
        leaving(box, "payer");
        return new FieldBox(ui, "patients.coverage.payer", box).required().findings(form.findings(), prefix + "payer");
    }

    private String payerName(PayerId id) {
        Words name = offered.payers().stream()
                .filter(payer -> payer.id().equals(id))
                .findFirst()
                .map(Payer::name)
                .orElseGet(() -> Words.same(id.value()));
        return ui.texts().in(name);
    }

    private FieldBox relationship() {
        ComboBox<Relationship> box = Choices.of(
                ui,
                List.of(Relationship.values()),
                coverage.relationshipProperty(),
                one -> ui.texts().getEnum("patients.relationship", one));
        return new FieldBox(ui, "patients.coverage.relationship", box)
                .findings(form.findings(), prefix + "relationship");
    }

    private FieldBox type() {
        ComboBox<String> box = Choices.of(
                ui,
                TYPES,
                coverage.typeProperty(),
                code -> ui.texts()
                        .get(
                                code.equals(CoverageFormViewModel.PRIVATE)
                                        ? "patients.coverageType.private"
                                        : "patients.coverageType.public"));
        return new FieldBox(ui, "patients.coverage.type", box).findings(form.findings(), prefix + "type");
    }

    private Node subscriber() {
        TextField name = new TextField();
        name.setEditable(false);
        name.textProperty()
                .bind(ui.texts()
                        .live(this::subscriberText, coverage.subscriberProperty(), coverage.subscriberNameProperty()));
        name.setOnMouseClicked(_ -> pickSubscriber());
        FieldBox box =
                new FieldBox(ui, "patients.coverage.subscriber", name).findings(form.findings(), prefix + "subscriber");
        VBox whole = Nodes.styled(
                new VBox(
                        box,
                        Nodes.id(
                                Buttons.flat(
                                        ui,
                                        "patients.coverage.pickSubscriber",
                                        MaterialDesignA.ACCOUNT_SEARCH_OUTLINE,
                                        this::pickSubscriber),
                                "form-pick-subscriber")),
                "gap-8");
        Nodes.shownWhen(whole, coverage.relationshipProperty().map(one -> one != Relationship.SELF));
        return whole;
    }

    private String subscriberText() {
        PatientId who = coverage.subscriberProperty().get();
        if (who == null) {
            return ui.texts().get("patients.coverage.noSubscriber");
        }
        String name = coverage.subscriberNameProperty().get();
        return name.isBlank() ? ui.texts().get("patients.coverage.subscriberOnFile") : Isolate.auto(name);
    }

    private void pickSubscriber() {
        PatientSearchViewModel search = offered.search().get();
        AtomicReference<Dialogs.@Nullable Sheet> sheet = new AtomicReference<>();
        PatientSearchPane pane = new PatientSearchPane(ui, search, "subscriber", hit -> {
            coverage.subscribe(hit.id(), hit.name().text());
            var open = sheet.get();
            if (open != null) {
                open.close();
            }
        });
        pane.getStyleClass().add("patients-pick");
        sheet.set(ui.dialogs().sheet("patients.coverage.pickSubscriber", pane, () -> {}));
        search.refresh();
        pane.focusField();
    }

    private FieldBox period(String labelKey, Field field) {
        TextField typed = typed(field, "period");
        typed.promptTextProperty().bind(ui.texts().of("patients.coverage.datePrompt"));
        return new FieldBox(ui, labelKey, typed).findings(form.findings(), prefix + field.key(), prefix + "period");
    }

    private FieldBox box(String labelKey, Field field) {
        return new FieldBox(ui, labelKey, typed(field, field.key())).findings(form.findings(), prefix + field.key());
    }

    private TextField typed(Field field, String leaves) {
        TextField typed = new TextField();
        typed.setId("form-coverage-" + field.key());
        typed.textProperty().bindBidirectional(coverage.text(field));
        leaving(typed, leaves);
        return Nodes.ltr(typed);
    }

    private void leaving(Control control, String field) {
        control.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                form.leave(prefix + field);
            }
        });
    }
}
