package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Screen;
import dev.sanad.desktop.kit.view.Ui;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// The sections at the side: wide with words, or narrow with icons only.
final class SectionBar {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final Set<Route> AT_THE_FOOT = Set.of(Route.SYSTEM, Route.SETTINGS);
    private static final int WAITING_ROWS = 5;

    private final Ui ui;
    private final Navigator navigator;
    private final VBox root = new VBox();
    private final BooleanProperty narrow = new SimpleBooleanProperty(this, "narrow");
    private final Map<Route, Button> buttons = new EnumMap<>(Route.class);

    SectionBar(Ui ui, Navigator navigator) {
        this.ui = ui;
        this.navigator = navigator;
        root.getStyleClass().add("section-bar");
        root.setAccessibleRole(AccessibleRole.TOOL_BAR);
        root.accessibleTextProperty().bind(ui.texts().of("shell.sections"));
        narrow.addListener((_, _, now) -> root.pseudoClassStateChanged(NARROW, now));
        navigator.sections().addListener((InvalidationListener) _ -> build());
        navigator.currentProperty().addListener((_, _, place) -> mark(place.route()));
        build();
    }

    VBox root() {
        return root;
    }

    BooleanProperty narrowProperty() {
        return narrow;
    }

    private void build() {
        root.getChildren().clear();
        buttons.clear();
        if (navigator.sections().isEmpty()) {
            for (int i = 0; i < WAITING_ROWS; i++) {
                root.getChildren().add(Nodes.styled(new Region(), "skeleton-row"));
            }
            return;
        }
        Region room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        int number = 1;
        for (Screen section : navigator.sections()) {
            buttons.put(section.route(), button(section, number++));
        }
        navigator.sections().stream()
                .filter(section -> !AT_THE_FOOT.contains(section.route()))
                .forEach(section -> root.getChildren().add(buttons.get(section.route())));
        root.getChildren().addAll(room, Nodes.styled(new Region(), "separator-line"));
        navigator.sections().stream()
                .filter(section -> AT_THE_FOOT.contains(section.route()))
                .forEach(section -> root.getChildren().add(buttons.get(section.route())));
        mark(navigator.currentProperty().get().route());
    }

    private Button button(Screen section, int number) {
        Button button = new Button();
        button.setId("section-" + section.route().name().toLowerCase(java.util.Locale.ROOT));
        button.getStyleClass().setAll("button", "section-button");
        section.icon().ifPresent(icon -> button.setGraphic(Icons.of(icon)));
        button.textProperty()
                .bind(ui.texts().live(() -> narrow.get() ? "" : ui.texts().get(section.titleKey()), narrow));
        button.accessibleTextProperty().bind(ui.texts().of(section.titleKey()));
        Buttons.tip(button, ui.texts().live(() -> ui.texts().get(section.titleKey()) + "  (Ctrl+" + number + ")"));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setOnAction(_ -> ui.navigation().open(section.route()));
        button.setOnMouseEntered(_ -> navigator.warm(section.route()));
        return button;
    }

    private void mark(Route route) {
        buttons.forEach((each, button) -> {
            boolean here = each == route;
            button.pseudoClassStateChanged(HERE, here);
            button.setAccessibleRoleDescription(here ? ui.texts().get("shell.here") : null);
        });
    }
}
