package dev.sanad.desktop.shell;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.theme.Icon;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.time.Duration;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignW;

/// The line at the top: what one needs wherever one is.
final class HeaderBar {
    private final Ui ui;
    private final ShellCommands commands;
    private final MainViewModel model;
    private final HBox root = new HBox();

    HeaderBar(Ui ui, ShellCommands commands, MainViewModel model) {
        this.ui = ui;
        this.commands = commands;
        this.model = model;
        root.getStyleClass().add("header-bar");
        root.getChildren()
                .addAll(
                        icon(commands.menu(), "header-menu", MaterialDesignM.MENU),
                        back(),
                        name(),
                        Cards.spacer(),
                        search(),
                        Cards.spacer(),
                        line(),
                        language(),
                        theme());
        // A button with a menu is a window in the making: not before there is somebody whose menu it is.
        model.userProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends String> user, String before, String now) {
                root.getChildren().add(user());
                user.removeListener(this);
            }
        });
    }

    HBox root() {
        return root;
    }

    private Label name() {
        Label name = Nodes.label(ui.texts().of("shell.name"), "brand");
        name.setGraphic(Nodes.styled(Icons.of(MaterialDesignS.SHIELD_PLUS), "brand-icon"));
        name.setMinWidth(Label.USE_PREF_SIZE);
        return name;
    }

    private Button icon(Command command, String id, Ikon icon) {
        Button button = Buttons.icon(ui, command.titleKey(), icon, command::run);
        Buttons.tip(ui, button, command);
        return Nodes.id(button, id);
    }

    private Button back() {
        Button button = icon(commands.back(), "header-back", MaterialDesignA.ARROW_LEFT);
        button.setGraphic(Icons.directional(MaterialDesignA.ARROW_LEFT));
        button.disableProperty().bind(commands.back().enabledProperty().not());
        return button;
    }

    private Button search() {
        Button search = new Button();
        search.setId("header-search");
        search.getStyleClass().add("search-box");
        search.setGraphic(Icons.of(MaterialDesignM.MAGNIFY));
        search.textProperty().bind(ui.texts().of("shell.search.prompt"));
        search.setOnAction(_ -> commands.palette().run());
        Buttons.tip(ui, search, commands.palette());
        HBox.setHgrow(search, Priority.SOMETIMES);
        return search;
    }

    private Label line() {
        Label label = Nodes.label(ui.texts().live(this::lineText, model.lineProperty()), "line-state");
        Icon dot = Icons.of(MaterialDesignH.HELP_CIRCLE_OUTLINE);
        label.setGraphic(dot);
        label.setId("header-line");
        label.accessibleTextProperty().bind(label.textProperty());
        label.setMinWidth(Label.USE_PREF_SIZE);
        model.lineProperty().addListener((_, before, now) -> {
            label.getStyleClass().remove(tone(before));
            label.getStyleClass().add(tone(now));
            dot.show(iconOf(now.health()));
        });
        label.getStyleClass().add(tone(model.lineProperty().get()));
        Buttons.tip(label, ui.formats().live(this::lineTip));
        return label;
    }

    private static Ikon iconOf(LineState.Health health) {
        return switch (health) {
            case UNKNOWN -> MaterialDesignH.HELP_CIRCLE_OUTLINE;
            case UP -> MaterialDesignL.LAN_CONNECT;
            case SLOW -> MaterialDesignS.SPEEDOMETER_SLOW;
            case DOWN -> MaterialDesignL.LAN_DISCONNECT;
        };
    }

    private static String tone(LineState state) {
        return switch (state.health()) {
            case UNKNOWN -> "neutral";
            case UP -> "good";
            case SLOW -> "warn";
            case DOWN -> "bad";
        };
    }

    private String lineText() {
        LineState state = model.lineProperty().get();
        return switch (state.health()) {
            case UNKNOWN -> ui.texts().get("shell.line.unknown");
            case UP -> ui.texts().get("shell.line.up", millis(state));
            case SLOW -> ui.texts().get("shell.line.slow", millis(state));
            case DOWN -> ui.texts().get("shell.line.down");
        };
    }

    private String millis(LineState state) {
        return Isolate.auto(ui.formats().duration(Duration.ofMillis(Math.max(0, state.roundTripMs()))));
    }

    private String lineTip() {
        LineState state = model.lineProperty().get();
        return state.lastGood() == null
                ? ui.texts().get("shell.line.never")
                : ui.texts().get("shell.line.last", ui.formats().age(state.lastGood()));
    }

    private Button language() {
        Button button = new Button();
        button.setId("header-language");
        button.getStyleClass().addAll("flat", "language-switch");
        button.textProperty().bind(ui.texts().live(() -> ui.texts().language() == Language.EN ? "ع" : "EN"));
        button.accessibleTextProperty().bind(ui.texts().of(commands.language().titleKey()));
        Buttons.tip(ui, button, commands.language());
        button.setOnAction(_ -> commands.language().run());
        return button;
    }

    private Button theme() {
        Button button = icon(commands.theme(), "header-theme", MaterialDesignW.WEATHER_NIGHT);
        Icon icon = Icons.of(MaterialDesignW.WEATHER_NIGHT);
        icon.signProperty()
                .bind(Bindings.createObjectBinding(
                        () -> commands.darkProperty().get()
                                ? MaterialDesignW.WHITE_BALANCE_SUNNY
                                : MaterialDesignW.WEATHER_NIGHT,
                        commands.darkProperty()));
        button.setGraphic(icon);
        return button;
    }

    private MenuButton user() {
        MenuButton menu = new MenuButton();
        menu.setId("header-user");
        menu.getStyleClass().addAll("flat", "user-menu");
        menu.setGraphic(Icons.of(MaterialDesignA.ACCOUNT_CIRCLE_OUTLINE));
        menu.textProperty().bind(model.userProperty());
        menu.accessibleTextProperty()
                .bind(ui.texts()
                        .live(
                                () -> ui.texts()
                                        .get("shell.user", model.userProperty().get()),
                                model.userProperty()));
        menu.setMinWidth(MenuButton.USE_PREF_SIZE);
        menu.getItems().addAll(item(commands.settings()), item(commands.lock()));
        Nodes.shownWhen(menu, model.userProperty().isNotEmpty());
        return menu;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(ui.texts().of(command.titleKey()));
        item.setGraphic(Icons.of(command.icon()));
        item.setOnAction(_ -> command.run());
        item.setMnemonicParsing(false);
        return item;
    }
}
