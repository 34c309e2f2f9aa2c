package dev.sanad.desktop.kit.controls;

import dev.sanad.desktop.kit.theme.Icon;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/// How old and how sure something is, the same everywhere: icon, word and colour. Hidden while it says nothing.
public final class Badge extends Label {
    private final ObjectProperty<@Nullable BadgeKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final StringProperty detail = new SimpleStringProperty(this, "detail", "");
    private final Ui ui;
    private @Nullable BadgeKind shown;

    public Badge(Ui ui) {
        this.ui = ui;
        getStyleClass().add("badge");
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        textProperty().bind(ui.texts().live(this::words, kind, detail));
        accessibleTextProperty().bind(textProperty());
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(kind.isNotNull());
        kind.addListener((_, _, next) -> dress(next));
    }

    /// A badge that says one thing.
    public static Badge of(Ui ui, BadgeKind kind) {
        Badge badge = new Badge(ui);
        badge.show(kind, "");
        return badge;
    }

    /// What it says; null for nothing.
    public ObjectProperty<@Nullable BadgeKind> kindProperty() {
        return kind;
    }

    /// A few words more, such as an age; may be empty. In the language of the moment.
    public StringProperty detailProperty() {
        return detail;
    }

    /// Says something, with a few words more.
    public void show(BadgeKind next, String words) {
        detail.set(words);
        kind.set(next);
    }

    private String words() {
        BadgeKind now = kind.get();
        if (now == null) {
            return "";
        }
        String word = ui.texts().getEnum("kit.badge", now);
        return detail.get().isEmpty() ? word : word + " · " + detail.get();
    }

    private void dress(@Nullable BadgeKind next) {
        if (shown != null) {
            getStyleClass().remove(shown.tone());
        }
        shown = next;
        if (next == null) {
            setGraphic(null);
            return;
        }
        getStyleClass().add(next.tone());
        Icon icon = Icons.of(next.icon());
        setGraphic(icon);
    }
}
