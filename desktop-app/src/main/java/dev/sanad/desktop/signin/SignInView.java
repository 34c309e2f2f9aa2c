package dev.sanad.desktop.signin;

import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// A card in the middle of an otherwise empty window.
public final class SignInView extends View {
    private final Ui ui;
    private final SignInViewModel model;
    private final StackPane root = new StackPane();
    private final ComboBox<String> name = new ComboBox<>();
    private final PasswordField passphrase = new PasswordField();

    public SignInView(Ui ui, SignInViewModel model) {
        this.ui = ui;
        this.model = tie(model);
        root.getStyleClass().add("sign-in");
        root.getChildren().add(card());
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public void focusFirst() {
        if (model.nameProperty().get().isEmpty()) {
            name.requestFocus();
        } else {
            passphrase.requestFocus();
        }
    }

    private VBox card() {
        name.setEditable(true);
        name.setId("sign-in-name");
        name.setItems(model.names());
        name.getEditor().textProperty().bindBidirectional(model.nameProperty());
        passphrase.setId("sign-in-passphrase");
        passphrase.textProperty().bindBidirectional(model.passphraseProperty());
        passphrase.setOnAction(_ -> model.submit());
        PasswordField repeated = new PasswordField();
        repeated.setId("sign-in-repeated");
        repeated.textProperty().bindBidirectional(model.repeatedProperty());
        repeated.setOnAction(_ -> model.submit());
        FieldBox nameBox = new FieldBox(ui, "signin.name", name).findings(model.findings(), "name");
        FieldBox passBox = new FieldBox(ui, "signin.passphrase", passphrase).findings(model.findings(), "passphrase");
        FieldBox againBox = new FieldBox(ui, "signin.repeated", repeated).findings(model.findings(), "repeated");
        Nodes.shownWhen(againBox, model.newProperty());
        Label trouble = Nodes.wrapping(ui.texts().live(this::trouble, model.failureProperty()), "bad");
        trouble.setId("sign-in-trouble");
        Nodes.shownWhen(trouble, model.failureProperty().isNotNull());
        VBox card = Cards.card(
                brand(),
                Nodes.label(words("signin.title.new", "signin.title"), "page-title"),
                Cards.muted(ui.texts()
                        .live(
                                () -> model.newProperty().get()
                                        ? ui.texts().get("signin.hint.new")
                                        : ui.texts()
                                                .getEnum(
                                                        "signin.reason",
                                                        model.reasonProperty().get()),
                                model.newProperty(),
                                model.reasonProperty())),
                nameBox,
                passBox,
                againBox,
                trouble,
                button(),
                demoButton(),
                foot());
        card.getStyleClass().add("sign-in-card");
        return card;
    }

    private HBox brand() {
        Label brand = Nodes.label(ui.texts().of("shell.name"), "brand");
        brand.setGraphic(Nodes.styled(Icons.of(MaterialDesignS.SHIELD_PLUS), "brand-icon"));
        return new HBox(brand);
    }

    private Button button() {
        Button button = Buttons.primary(ui, "signin.enter", MaterialDesignL.LOGIN, model::submit);
        button.textProperty().unbind();
        button.textProperty()
                .bind(ui.texts()
                        .live(
                                () -> model.busyProperty().get()
                                        ? ui.texts().get("signin.busy")
                                        : words("signin.create", "signin.enter").getValue(),
                                model.busyProperty(),
                                model.newProperty()));
        button.setId("sign-in-enter");
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(model.busyProperty());
        return button;
    }

    private Button demoButton() {
        Button button = Buttons.plain(ui, "signin.demo", MaterialDesignF.FLASK_OUTLINE, model::submitDemo);
        button.setId("sign-in-demo");
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty().bind(model.busyProperty());
        return Nodes.shownWhen(button, model.demoProperty());
    }

    private HBox foot() {
        HBox foot = Cards.toolbar(Cards.spacer());
        ui.commands()
                .find("shell.language")
                .ifPresent(command -> foot.getChildren().add(small(command)));
        ui.commands()
                .find("shell.theme")
                .ifPresent(command -> foot.getChildren().add(small(command)));
        return foot;
    }

    private Button small(Command command) {
        return Buttons.flat(ui, command.titleKey(), command.icon(), command::run);
    }

    private ObservableValue<String> words(String whenNew, String otherwise) {
        return ui.texts()
                .live(() -> ui.texts().get(model.newProperty().get() ? whenNew : otherwise), model.newProperty());
    }

    private String trouble() {
        var failure = model.failureProperty().get();
        return failure == null
                ? ""
                : ui.texts().in(failure.text()) + " " + ui.texts().in(failure.nextStep());
    }
}
