package dev.sanad.desktop.settings;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.view.Dialogs;
import dev.sanad.desktop.kit.view.StatePane;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.ViewState;
import dev.sanad.desktop.settings.PayersViewModel.Typed;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The payers' directory: list, add, change.
final class PayersView {
    private final Ui ui;
    private final PayersViewModel model;
    private final VBox root;

    PayersView(Ui ui, PayersViewModel model) {
        this.ui = ui;
        this.model = model;
        TableView<Payer> table = Tables.create(ui, "settings.payers", "settings.tab.payers");
        table.setItems(model.payers());
        table.getColumns()
                .add(Tables.column(
                        ui, "settings.payer.name", 280, payer -> ui.texts().in(payer.name())));
        table.getColumns()
                .add(Tables.<Payer>column(
                                ui,
                                "settings.payer.licence",
                                140,
                                payer -> payer.id().value())
                        .styled("code"));
        table.getColumns()
                .add(Tables.<Payer>column(ui, "settings.payer.administrator", 140, PayersView::administrator)
                        .styled("code"));
        table.getColumns()
                .add(Tables.<Payer>column(ui, "settings.payer.memberSystem", 300, Payer::memberSystem)
                        .styled("code"));
        Tables.onOpen(table, payer -> form(Typed.of(payer)));
        StatePane pane = new StatePane(ui, table)
                .state(Bindings.when(Bindings.isEmpty(model.payers()))
                        .then(ViewState.EMPTY)
                        .otherwise(ViewState.CONTENT))
                .empty(MaterialDesignD.DOMAIN, "settings.payers.empty", "settings.payers.hint");
        VBox.setVgrow(pane, Priority.ALWAYS);
        Button add = Buttons.plain(ui, "settings.payer.add", MaterialDesignP.PLUS, () -> form(Typed.NOTHING));
        add.setId("settings-payer-add");
        root = Cards.card(Cards.toolbar(Cards.heading(ui, "settings.tab.payers"), Cards.spacer(), add), pane);
    }

    VBox root() {
        return root;
    }

    private static String administrator(Payer payer) {
        PayerId administrator = payer.administrator();
        return administrator == null ? "" : administrator.value();
    }

    private void form(Typed typed) {
        model.begin();
        StringProperty licence = new SimpleStringProperty(typed.licence());
        StringProperty nameEn = new SimpleStringProperty(typed.nameEn());
        StringProperty nameAr = new SimpleStringProperty(typed.nameAr());
        StringProperty administrator = new SimpleStringProperty(typed.administrator());
        StringProperty memberSystem = new SimpleStringProperty(typed.memberSystem());
        Fields fields = new Fields(ui, model.findings());
        Dialogs.Sheet[] sheet = new Dialogs.Sheet[1];
        Button save = Buttons.primary(
                ui,
                "settings.payer.save",
                null,
                () -> model.save(
                        new Typed(licence.get(), nameEn.get(), nameAr.get(), administrator.get(), memberSystem.get()),
                        () -> sheet[0].close()));
        save.setDefaultButton(true);
        VBox content = Nodes.styled(
                new VBox(
                        Fields.pairs(
                                fields.words("settings.payer.nameEn", nameEn, "payer.nameEn")
                                        .required(),
                                fields.words("settings.payer.nameAr", nameAr),
                                fields.code("settings.payer.licence", licence, "payer.licence")
                                        .required(),
                                fields.code("settings.payer.administrator", administrator)
                                        .hint("settings.payer.administrator.hint")),
                        fields.code("settings.payer.memberSystem", memberSystem, "payer.memberSystem")
                                .required(),
                        Cards.toolbar(Cards.spacer(), save)),
                "gap-16");
        sheet[0] = ui.dialogs().sheet("settings.payer.title", content, () -> {});
    }
}
