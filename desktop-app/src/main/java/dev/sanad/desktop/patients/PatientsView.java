package dev.sanad.desktop.patients;

import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.CoverageId;
import dev.sanad.core.kernel.PatientId;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import dev.sanad.desktop.patients.PatientsViewModel.Mode;
import dev.sanad.desktop.patients.file.PatientFilePane;
import dev.sanad.desktop.patients.form.PatientFormPane;
import dev.sanad.desktop.patients.form.PatientFormViewModel;
import dev.sanad.desktop.patients.imports.ImportPane;
import dev.sanad.desktop.people.PatientSearchPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The patients' screen: the search beside one file, a form or the import.
public final class PatientsView extends View {
    private final Ui ui;
    private final PatientsViewModel model;
    private final Supplier<PatientFormPane.Offered> choices;
    private final Command newPatient;
    private final Command importFile;
    private final Command check;
    private final Command edit;
    private final Command addCoverage;
    private final Command save;
    private final Command cancel;
    private final Command putAside;
    private final List<Subscription> lent = new ArrayList<>();
    private final PatientSearchPane search;
    private final StackPane formPlace = new StackPane();
    private final Region root;
    private @Nullable PatientFormPane form;

    /// @param choices what the form offers to choose from, asked for when a form opens
    public PatientsView(Ui ui, PatientsViewModel model, Supplier<PatientFormPane.Offered> choices) {
        this.ui = ui;
        this.model = tie(model);
        this.choices = choices;
        newPatient = new Command(
                "patients.new",
                "patients.command.new",
                MaterialDesignA.ACCOUNT_PLUS,
                keys("Shortcut+N"),
                model::newPatient);
        importFile = new Command(
                "patients.import",
                "patients.command.import",
                MaterialDesignF.FILE_UPLOAD_OUTLINE,
                null,
                model::openImport);
        check = onFile(
                "check",
                "patients.command.check",
                MaterialDesignS.SHIELD_CHECK,
                keys("Shortcut+E"),
                () -> model.checkEligibility(null));
        edit = onFile("edit", "patients.command.edit", MaterialDesignP.PENCIL_OUTLINE, keys("F2"), model::edit);
        addCoverage = onFile(
                "addCoverage",
                "patients.command.addCoverage",
                MaterialDesignS.SHIELD_PLUS_OUTLINE,
                keys("Shortcut+Shift+N"),
                model::addCoverage);
        save = onForm("save", "patients.command.save", MaterialDesignC.CONTENT_SAVE, keys("Shortcut+S"), model::save);
        cancel = onForm("cancel", "patients.command.cancel", MaterialDesignC.CLOSE, null, model::cancelForm);
        putAside = onForm("putAside", "patients.command.putAside", MaterialDesignC.CLOSE, keys("Esc"), model::putAside);
        search = new PatientSearchPane(ui, model.search(), "patient", hit -> model.open(hit.id()))
                .emptyAction("patients.command.new", model::newPatient);
        search.getStyleClass().add("patients-list");
        root = Cards.page(head(), Nodes.styled(new HBox(search, side()), "gap-16", "patients-body"));
        model.formProperty().subscribe(this::showForm);
    }

    @Override
    public Region root() {
        return root;
    }

    /// An id opens that patient's file; `new` begins to register somebody.
    @Override
    public void show(String argument) {
        if (argument.equals("new")) {
            model.newPatient();
        } else if (!argument.isBlank()) {
            model.open(new PatientId(argument));
        }
    }

    @Override
    public void focusFirst() {
        PatientFormPane open = form;
        if (open == null) {
            search.focusField();
        } else {
            open.focusFirst();
        }
    }

    @Override
    protected void onAttach() {
        for (Command command : List.of(newPatient, importFile, check, edit, addCoverage, save, cancel, putAside)) {
            lent.add(ui.commands().add(command));
        }
    }

    @Override
    protected void onDetach() {
        lent.forEach(Subscription::close);
        lent.clear();
    }

    private Node head() {
        Label count = Nodes.label(
                ui.texts()
                        .live(
                                () -> ui.texts()
                                        .get(
                                                "patients.count",
                                                ui.formats()
                                                        .number(model.countProperty()
                                                                .get())),
                                model.countProperty()),
                "muted");
        var add = Nodes.id(Buttons.of(ui, newPatient), "patients-new");
        HBox bar = Cards.toolbar(
                Cards.title(ui, "patients.title"),
                count,
                Cards.spacer(),
                Nodes.id(Buttons.of(ui, importFile), "patients-import"),
                add);
        return Nodes.styled(new VBox(bar, draftBanner()), "gap-8");
    }

    private Node draftBanner() {
        Label text = Nodes.wrapping(ui.texts().of("patients.draft.left"));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox banner = Nodes.styled(
                new HBox(
                        Icons.of(MaterialDesignR.RESTORE),
                        text,
                        Nodes.id(Buttons.plain(ui, "patients.draft.resume", null, model::resumeDraft), "draft-resume"),
                        Buttons.flat(ui, "patients.draft.drop", null, model::dropDraft)),
                "gap-8",
                "patients-banner");
        return Nodes.shownWhen(banner, model.leftDraftProperty().map(_ -> true).orElse(false));
    }

    private Node side() {
        PatientFilePane file = new PatientFilePane(
                ui, model.file(), new PatientFilePane.Offered(check, edit, addCoverage), new PatientFilePane.Actions() {
                    @Override
                    public void check(@Nullable CoverageId coverage) {
                        model.checkEligibility(coverage);
                    }

                    @Override
                    public void openCheck(CheckId id) {
                        model.openCheck(id);
                    }
                });
        ImportPane imports = new ImportPane(ui, model.imports(), model::closeImport);
        StackPane side = new StackPane(when(Mode.FILE, file), when(Mode.FORM, formPlace), when(Mode.IMPORT, imports));
        side.setMinWidth(0);
        HBox.setHgrow(side, Priority.ALWAYS);
        return side;
    }

    private <N extends Node> N when(Mode mode, N node) {
        return Nodes.shownWhen(node, model.modeProperty().map(mode::equals));
    }

    private void showForm(@Nullable PatientFormViewModel open) {
        formPlace.getChildren().clear();
        form = open == null ? null : new PatientFormPane(ui, open, choices.get(), save, cancel);
        if (form != null) {
            formPlace.getChildren().add(form);
            ui.pulse().next(this::focusFirst);
        }
    }

    private Command onFile(String id, String titleKey, Ikon icon, @Nullable KeyCombination keys, Runnable work) {
        return new Command("patients." + id, titleKey, icon, keys, work)
                .enabledWhen(model.file()
                        .patientProperty()
                        .isNotNull()
                        .and(model.modeProperty().isEqualTo(Mode.FILE)));
    }

    private Command onForm(String id, String titleKey, Ikon icon, @Nullable KeyCombination keys, Runnable work) {
        return new Command("patients." + id, titleKey, icon, keys, work)
                .enabledWhen(model.modeProperty().isEqualTo(Mode.FORM));
    }

    private static KeyCombination keys(String keys) {
        return KeyCombination.keyCombination(keys);
    }
}
