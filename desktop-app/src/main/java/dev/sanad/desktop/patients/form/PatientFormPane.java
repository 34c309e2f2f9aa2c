package dev.sanad.desktop.patients.form;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.patients.Gender;
import dev.sanad.core.patients.IdentifierKind;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.patients.form.PatientFormViewModel.Field;
import dev.sanad.desktop.patients.form.PatientFormViewModel.State;
import dev.sanad.desktop.people.BirthDateEntry;
import dev.sanad.desktop.people.Choices;
import dev.sanad.desktop.people.PersonWords;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The form to register or change a patient.
public final class PatientFormPane extends VBox {
    private static final List<Gender> GENDERS = List.of(Gender.values());

    /// What the form offers to choose from, and how coverages are typed.
    ///
    /// @param maritalStatus codes with their texts
    /// @param occupations   codes with their texts
    /// @param religions     codes with their texts
    /// @param coverage      what a coverage's part needs
    public record Offered(
            List<Coded> maritalStatus,
            List<Coded> occupations,
            List<Coded> religions,
            CoverageFormPane.Offered coverage) {}

    private final Ui ui;
    private final PatientFormViewModel form;
    private final Offered offered;
    private final VBox coverages = Nodes.styled(new VBox(), "gap-16");
    private final TextField number;

    /// @param save   saves the form
    /// @param cancel gives it up
    public PatientFormPane(Ui ui, PatientFormViewModel form, Offered offered, Command save, Command cancel) {
        this.ui = ui;
        this.form = form;
        this.offered = offered;
        this.number = field(Field.NUMBER, true);
        getStyleClass().addAll("gap-16", "patients-form");
        GridPane person = grid();
        identify(person);
        VBox content = Nodes.styled(new VBox(Cards.section(ui, "patients.form.person", person)), "gap-16");
        // A frame for each part: together they would hold the screen for longer than a person should feel.
        inFrames(List.of(
                () -> describe(person),
                () -> content.getChildren().add(more()),
                () -> content.getChildren().add(coverageSection()),
                this::insertWaiting));
        var scroll = Cards.scroll(content);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(save, cancel), scroll);
    }

    private void inFrames(List<Runnable> parts) {
        if (!parts.isEmpty()) {
            ui.pulse().next("a part of the form", () -> {
                parts.getFirst().run();
                inFrames(parts.subList(1, parts.size()));
            });
        }
    }

    /// Puts the focus where typing begins.
    public void focusFirst() {
        number.requestFocus();
    }

    private Node head(Command save, Command cancel) {
        var saveButton = Nodes.id(Buttons.of(ui, save), "form-save");
        saveButton.getStyleClass().add("accent");
        Label failed = Nodes.wrapping(
                ui.texts()
                        .live(
                                () -> {
                                    Failure why = form.failureProperty().get();
                                    return why == null
                                            ? ""
                                            : ui.texts().in(why.text()) + " "
                                                    + ui.texts().in(why.nextStep()) + " ("
                                                    + why.code().id() + ")";
                                },
                                form.failureProperty()),
                "bad");
        Nodes.shownWhen(failed, form.stateProperty().map(State.FAILED::equals));
        HBox bar = Cards.toolbar(
                form.isNew() ? Cards.heading(ui, "patients.form.new") : Cards.heading(ui, "patients.form.edit"),
                Nodes.label(ui.texts().of("patients.form.kept"), "muted"),
                Cards.spacer(),
                Nodes.id(Buttons.of(ui, cancel), "form-cancel"),
                saveButton);
        return new VBox(bar, failed);
    }

    private void identify(GridPane grid) {
        ComboBox<IdentifierKind> kind = Choices.of(
                ui,
                List.of(IdentifierKind.values()).stream()
                        .filter(one -> one != IdentifierKind.MRN)
                        .toList(),
                form.kindProperty(),
                one -> ui.texts().getEnum("people.kind", one));
        kind.setOnAction(_ -> form.chooseKind(kind.getValue()));
        FieldBox country = box("patients.form.country", field(Field.COUNTRY, true), Field.COUNTRY)
                .required()
                .hint("patients.form.countryHint");
        Nodes.shownWhen(country, form.kindProperty().map(IdentifierKind::needsCountry));
        grid.add(box("patients.form.number", number, Field.NUMBER).required().hint("patients.form.numberHint"), 0, 0);
        grid.add(box("patients.form.kind", kind), 1, 0);
        grid.add(country, 0, 1);
        grid.add(box("patients.form.nameEnglish", field(Field.NAME_ENGLISH, true), Field.NAME_ENGLISH), 0, 2);
        grid.add(box("patients.form.nameArabic", arabic(Field.NAME_ARABIC), Field.NAME_ARABIC), 1, 2);
    }

    private void describe(GridPane grid) {
        ComboBox<Gender> gender =
                Choices.of(ui, GENDERS, form.genderProperty(), one -> ui.texts().getEnum("people.gender", one));
        grid.add(birth(), 0, 3);
        grid.add(new FieldBox(ui, "people.genderLabel", gender).findings(form.findings(), "gender"), 1, 3);
        grid.add(box("people.phone", field(Field.PHONE, true), Field.PHONE).hint("patients.form.phoneHint"), 0, 4);
        grid.add(box("patients.form.mrn", field(Field.MRN, true), Field.MRN).hint("patients.form.mrnHint"), 1, 4);
    }

    private Node birth() {
        TextField field = field(Field.BIRTH_DATE, true);
        field.setId("form-birth");
        Label read = Nodes.label(
                ui.texts().live(this::birthRead, form.text(Field.BIRTH_DATE)), "muted", "patients-birth-read");
        FieldBox box = box("people.birth", field, Field.BIRTH_DATE).required().hint("patients.form.birthHint");
        Nodes.shownWhen(read, read.textProperty().isNotEmpty());
        return new VBox(box, read);
    }

    /// What was understood, in the other calendar too: the person sees a slip at once.
    private String birthRead() {
        return BirthDateEntry.parse(form.text(Field.BIRTH_DATE).get())
                .map(entry -> ui.texts()
                        .get(
                                "patients.form.birthRead",
                                ui.formats().date(entry.date()),
                                BirthDateEntry.hijri(entry.date()).orElse("–"),
                                new PersonWords(ui).age(entry.date())))
                .orElse("");
    }

    private Node more() {
        GridPane grid = grid();
        grid.add(box("patients.form.email", field(Field.EMAIL, true), Field.EMAIL), 0, 0);
        grid.add(coded("patients.form.marital", Field.MARITAL_STATUS, offered.maritalStatus()), 1, 0);
        grid.add(coded("patients.form.occupation", Field.OCCUPATION, offered.occupations()), 0, 1);
        if (!offered.religions().isEmpty()) {
            grid.add(coded("patients.form.religion", Field.RELIGION, offered.religions()), 1, 1);
        }
        return Cards.section(ui, "patients.form.more", grid);
    }

    private FieldBox coded(String labelKey, Field field, List<Coded> choices) {
        List<String> codes = new ArrayList<>(choices.stream().map(Coded::code).toList());
        String now = form.text(field).get();
        if (!codes.contains(now)) {
            codes.addFirst(now);
        }
        ComboBox<String> box = Choices.of(
                ui,
                codes,
                form.text(field),
                code -> choices.stream()
                        .filter(one -> one.code().equals(code))
                        .findFirst()
                        .map(one -> ui.texts().in(one.text()))
                        .orElse(code.isEmpty() ? ui.texts().get("patients.form.notAsked") : code));
        return new FieldBox(ui, labelKey, box).findings(form.findings(), field.key());
    }

    private Node coverageSection() {
        form.coverages().addListener((ListChangeListener<CoverageFormViewModel>) _ -> renumber());
        return Cards.section(
                ui,
                "patients.coverages.title",
                coverages,
                new HBox(Nodes.id(
                        Buttons.plain(
                                ui,
                                "patients.command.addCoverage",
                                MaterialDesignS.SHIELD_PLUS_OUTLINE,
                                form::addCoverage),
                        "form-add-coverage")));
    }

    /// A frame for each; those that are there are passed over.
    private void insertWaiting() {
        int at = coverages.getChildren().size();
        if (at < form.coverages().size()) {
            insert(form.coverages().get(at));
            ui.pulse().next("a part of the form", this::insertWaiting);
        }
    }

    /// Findings name coverages by their place, so the parts are made anew when one goes.
    private void renumber() {
        coverages.getChildren().clear();
        form.coverages().forEach(this::insert);
    }

    private void insert(CoverageFormViewModel coverage) {
        coverages
                .getChildren()
                .add(new CoverageFormPane(
                        ui, form, coverage, coverages.getChildren().size(), offered.coverage()));
    }

    private FieldBox box(String labelKey, Control control) {
        return new FieldBox(ui, labelKey, control);
    }

    private FieldBox box(String labelKey, Control control, Field field) {
        return box(labelKey, control).findings(form.findings(), field.key());
    }

    private TextField arabic(Field field) {
        TextField typed = field(field, false);
        typed.setNodeOrientation(javafx.geometry.NodeOrientation.RIGHT_TO_LEFT);
        return typed;
    }

    private TextField field(Field field, boolean leftToRight) {
        StringProperty text = form.text(field);
        TextField typed = new TextField();
        typed.setId("form-" + field.key().replace('.', '-'));
        typed.textProperty().bindBidirectional(text);
        typed.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                form.leave(field.key());
            }
        });
        return leftToRight ? Nodes.ltr(typed) : typed;
    }

    static GridPane grid() {
        GridPane grid = Nodes.styled(new GridPane(), "patients-grid");
        for (int at = 0; at < 2; at++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(50);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }
}
