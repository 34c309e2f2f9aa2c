package dev.sanad.desktop.eligibility.checks;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.desktop.eligibility.answer.VerdictTone;
import dev.sanad.desktop.kit.controls.Badge;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What is on the line or waits: a row each with the time it has taken so far, and a way to stop it. Takes no room
/// while
/// there is nothing.
public final class OpenChecksPane extends VBox {
    private final Ui ui;
    private final ChecksViewModel checks;
    private final Consumer<CheckSummary> open;
    private final ListView<CheckSummary> list;
    private final Timeline beat;

    /// @param open shows the patient and the check
    public OpenChecksPane(Ui ui, ChecksViewModel checks, Consumer<CheckSummary> open) {
        this.ui = ui;
        this.checks = checks;
        this.open = open;
        this.list = Nodes.id(new ListView<>(checks.open()), "open-checks");
        this.beat = new Timeline(new KeyFrame(Duration.seconds(1), _ -> list.refresh()));
        beat.setCycleCount(Animation.INDEFINITE);
        getStyleClass().addAll("gap-8", "eligibility-open");
        list.getStyleClass().add("eligibility-open-list");
        list.accessibleTextProperty().bind(ui.texts().of("eligibility.open.title"));
        list.setCellFactory(_ -> new OpenCell());
        getChildren().addAll(Cards.heading(ui, "eligibility.open.title"), list);
        Nodes.shownWhen(this, Bindings.isNotEmpty(checks.open()));
    }

    /// Begins to count the seconds.
    public void start() {
        beat.play();
    }

    /// Stops counting.
    public void stop() {
        beat.stop();
    }

    private final class OpenCell extends ListCell<CheckSummary> {
        private final Badge badge = new Badge(ui);
        private final Label name = Nodes.styled(new Label(), "strong");
        private final Label about = Nodes.styled(new Label(), "muted");
        private final HBox box;

        OpenCell() {
            name.setMinWidth(0);
            Node cancel = Buttons.icon(ui, "eligibility.open.cancel", MaterialDesignC.CANCEL, () -> {
                CheckSummary check = getItem();
                if (check != null) {
                    checks.cancel(check.id());
                }
            });
            VBox text = new VBox(name, about);
            text.setMinWidth(0);
            HBox.setHgrow(text, Priority.ALWAYS);
            box = Nodes.styled(new HBox(text, badge, cancel), "gap-8");
            box.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                CheckSummary check = getItem();
                if (check != null && event.getClickCount() == 2) {
                    open.accept(check);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable CheckSummary check, boolean empty) {
            super.updateItem(check, empty);
            if (check == null || empty) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(Isolate.auto(check.name()));
            about.setText(ui.texts().in(check.payer()));
            boolean flying = check.state() == CheckSummary.State.IN_FLIGHT;
            badge.show(
                    VerdictTone.badge(check),
                    flying
                            ? ui.texts()
                                    .get(
                                            "eligibility.open.seconds",
                                            checks.elapsed(check).toSeconds())
                            : ui.formats().age(check.askedAt()));
            setGraphic(box);
            setAccessibleText(name.getText() + ", " + about.getText() + ", " + badge.getText());
        }
    }
}
