package dev.sanad.desktop.settings;

import dev.sanad.core.session.Role;
import dev.sanad.core.session.User;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Tables;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Dialogs;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;

/// Users and their roles: list, add, remove, change the own passphrase.
final class UsersView {
    private final Ui ui;
    private final UsersViewModel model;
    private final TableView<User> table;
    private final VBox root;

    UsersView(Ui ui, UsersViewModel model) {
        this.ui = ui;
        this.model = model;
        table = Tables.create(ui, "settings.users", "settings.tab.users");
        table.setItems(model.users());
        table.getColumns().add(Tables.column(ui, "settings.user.name", 280, User::name));
        table.getColumns()
                .add(Tables.column(
                        ui, "settings.user.role", 280, user -> ui.texts().getEnum("settings.role", user.role())));
        table.getColumns()
                .add(Tables.<User>column(
                                ui,
                                "settings.user.note",
                                280,
                                user -> model.isSelf(user) ? ui.texts().get("settings.user.self") : "")
                        .styled("muted"));
        VBox.setVgrow(table, Priority.ALWAYS);
        Button add = Buttons.plain(ui, "settings.user.add", MaterialDesignA.ACCOUNT_PLUS, this::addForm);
        add.setId("settings-user-add");
        Button own = Buttons.plain(ui, "settings.user.passphrase", MaterialDesignK.KEY_VARIANT, this::passphraseForm);
        Button remove = Buttons.plain(ui, "settings.user.remove", MaterialDesignA.ACCOUNT_MINUS, this::remove);
        remove.disableProperty().bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
        root = Cards.card(
                Cards.toolbar(Cards.heading(ui, "settings.tab.users"), Cards.spacer(), own, remove, add),
                trouble(),
                table);
    }

    VBox root() {
        return root;
    }

    private Label trouble() {
        Label trouble = Nodes.wrapping(
                ui.texts()
                        .live(
                                () -> {
                                    var failure = model.failureProperty().get();
                                    if (failure != null) {
                                        return ui.texts().in(failure.text()) + " "
                                                + ui.texts().in(failure.nextStep());
                                    }
                                    return model.findings().isEmpty()
                                            ? ""
                                            : ui.texts()
                                                    .in(model.findings()
                                                            .getFirst()
                                                            .text());
                                },
                                model.failureProperty(),
                                model.findings()),
                "bad");
        return Nodes.shownWhen(trouble, trouble.textProperty().isNotEmpty());
    }

    private void remove() {
        User user = table.getSelectionModel().getSelectedItem();
        ui.dialogs()
                .confirm(
                        "settings.user.remove",
                        ui.texts().get("settings.user.remove.body", Isolate.auto(user.name())),
                        "settings.user.remove",
                        () -> model.remove(user));
    }

    private void addForm() {
        model.begin();
        TextField name = new TextField();
        PasswordField passphrase = new PasswordField();
        FieldBox role = Fields.choice(
                ui,
                "settings.user.role",
                Role.values(),
                Role.RECEPTION,
                each -> ui.texts().getEnum("settings.role", each));
        Dialogs.Sheet[] sheet = new Dialogs.Sheet[1];
        Button save = Buttons.primary(
                ui,
                "settings.user.add",
                null,
                () -> model.add(
                        name.getText(), (Role) Fields.chosen(role), passphrase.getText(), () -> sheet[0].close()));
        sheet[0] = form(
                "settings.user.add",
                save,
                new FieldBox(ui, "settings.user.name", name).required().findings(model.findings(), "name"),
                role,
                new FieldBox(ui, "settings.user.first", passphrase)
                        .required()
                        .hint("settings.user.first.hint")
                        .findings(model.findings(), "passphrase"));
        name.requestFocus();
    }

    private void passphraseForm() {
        model.begin();
        PasswordField old = new PasswordField();
        PasswordField next = new PasswordField();
        Dialogs.Sheet[] sheet = new Dialogs.Sheet[1];
        Button save = Buttons.primary(
                ui,
                "settings.user.passphrase",
                null,
                () -> model.changePassphrase(old.getText(), next.getText(), () -> sheet[0].close()));
        sheet[0] = form(
                "settings.user.passphrase",
                save,
                new FieldBox(ui, "settings.user.old", old).required(),
                new FieldBox(ui, "settings.user.next", next).required().findings(model.findings(), "passphrase"));
        old.requestFocus();
    }

    private Dialogs.Sheet form(String titleKey, Button save, Node... fields) {
        save.setDefaultButton(true);
        VBox content = Nodes.styled(new VBox(fields), "gap-16", "narrow-form");
        content.getChildren().addAll(trouble(), Cards.toolbar(Cards.spacer(), save));
        return ui.dialogs().sheet(titleKey, content, model::begin);
    }
}
