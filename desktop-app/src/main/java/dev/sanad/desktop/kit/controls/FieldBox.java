package dev.sanad.desktop.kit.controls;

import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Severity;
import dev.sanad.desktop.kit.theme.Icon;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.decoration.Decorator;
import org.controlsfx.control.decoration.StyleClassDecoration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A field of a form: its name above, what a rule found wrong below. A finding marks the field itself and is read
/// out
/// with it.
public final class FieldBox extends VBox {
    private final Ui ui;
    private final Control control;
    private final Label message = new Label();
    private final Icon icon = Icons.of(MaterialDesignA.ALERT_CIRCLE);
    private final HBox findingLine = new HBox(icon, message);
    private final Label star = new Label("*");
    private final ReadOnlyObjectWrapper<@Nullable Finding> finding = new ReadOnlyObjectWrapper<>(this, "finding");
    private @Nullable StyleClassDecoration decoration;

    public FieldBox(Ui ui, String labelKey, Control control) {
        this.ui = ui;
        this.control = control;
        getStyleClass().add("field-box");
        Label name = Nodes.label(ui.texts().of(labelKey), "field-name");
        name.setLabelFor(control);
        star.getStyleClass().addAll("field-star", "bad");
        star.setVisible(false);
        star.managedProperty().bind(star.visibleProperty());
        control.accessibleTextProperty().bind(ui.texts().of(labelKey));
        control.setMaxWidth(Double.MAX_VALUE);
        message.setWrapText(true);
        message.textProperty()
                .bind(ui.texts()
                        .live(
                                () -> {
                                    Finding now = finding.get();
                                    return now == null ? "" : ui.texts().in(now.text());
                                },
                                finding));
        findingLine.getStyleClass().add("field-finding");
        Nodes.shownWhen(findingLine, finding.isNotNull());
        HBox heading = new HBox(name, star);
        heading.getStyleClass().add("field-heading");
        getChildren().addAll(heading, control, findingLine);
        finding.addListener((_, _, next) -> mark(next));
    }

    /// Shows a star: the field must be filled.
    public FieldBox required() {
        star.setVisible(true);
        return this;
    }

    /// A line that says what belongs here.
    public FieldBox hint(String key) {
        Label hint = Nodes.wrapping(ui.texts().of(key), "field-hint");
        Nodes.shownWhen(hint, finding.isNull());
        getChildren().add(2, hint);
        return this;
    }

    /// Follows a list of findings and shows the gravest of those that concern one of these fields.
    public FieldBox findings(ObservableList<Finding> all, String... fields) {
        Set<String> ours = Set.of(fields);
        ListChangeListener<Finding> follow = _ -> finding.set(gravest(all, ours));
        all.addListener(follow);
        finding.set(gravest(all, ours));
        return this;
    }

    /// What is shown now; null where nothing is wrong.
    public ReadOnlyObjectProperty<@Nullable Finding> findingProperty() {
        return finding.getReadOnlyProperty();
    }

    /// The control inside.
    public Control control() {
        return control;
    }

    private static @Nullable Finding gravest(List<Finding> all, Set<String> ours) {
        @Nullable Finding found = null;
        for (Finding each : all) {
            if (ours.contains(each.field()) && (found == null || each.severity().compareTo(found.severity()) < 0)) {
                found = each;
            }
        }
        return found;
    }

    private void mark(@Nullable Finding next) {
        if (decoration != null) {
            Decorator.removeDecoration(control, decoration);
            decoration = null;
        }
        control.accessibleHelpProperty().unbind();
        findingLine.getStyleClass().removeAll("bad", "warn");
        if (next == null) {
            control.setAccessibleHelp(null);
            return;
        }
        control.accessibleHelpProperty().bind(message.textProperty());
        String tone = next.severity() == Severity.ERROR ? "bad" : "warn";
        findingLine.getStyleClass().add(tone);
        decoration = new StyleClassDecoration("field-" + tone);
        Decorator.addDecoration(control, decoration);
    }
}
