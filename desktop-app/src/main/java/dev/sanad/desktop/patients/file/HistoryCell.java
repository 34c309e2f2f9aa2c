package dev.sanad.desktop.patients.file;

import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.desktop.kit.controls.Badge;
import dev.sanad.desktop.kit.controls.BadgeKind;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.text.WrappedLabel;
import dev.sanad.desktop.kit.view.Ui;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One check on the timeline: when, whom was asked, how it ended, the sentence.
final class HistoryCell extends ListCell<CheckSummary> {
    private final Ui ui;
    private final Label when = Nodes.styled(new Label(), "muted", "patients-when");
    private final Label sentence = new WrappedLabel();
    private final Label about = Nodes.styled(new Label(), "muted");
    private final Badge badge;
    private final HBox box;

    HistoryCell(Ui ui) {
        this.ui = ui;
        badge = new Badge(ui);
        Region line = Nodes.styled(new Region(), "patients-timeline");
        VBox text = Nodes.styled(new VBox(sentence, about), "patients-event");
        HBox.setHgrow(text, Priority.ALWAYS);
        when.setMinWidth(Region.USE_PREF_SIZE);
        HBox badgeBox = new HBox(badge);
        badgeBox.getStyleClass().add("patients-verdict");
        box = Nodes.styled(new HBox(line, badgeBox, text, when), "gap-16");
        box.setAlignment(Pos.TOP_LEFT);
        box.setFillHeight(true);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable CheckSummary check, boolean empty) {
        super.updateItem(check, empty);
        if (check == null || empty) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        when.setText(ui.formats().dateTime(check.askedAt()));
        sentence.setText(ui.texts().in(check.sentence()));
        String asker = check.askedBy().isBlank() ? "" : " · " + Isolate.auto(check.askedBy());
        about.setText(ui.texts().in(check.payer()) + " · " + ui.formats().range(check.serviced()) + asker);
        badge.show(kind(check), "");
        setGraphic(box);
        setAccessibleText(badge.getText() + ". " + sentence.getText() + " " + when.getText());
    }

    private static BadgeKind kind(CheckSummary check) {
        return switch (check.state()) {
            case IN_FLIGHT -> BadgeKind.IN_FLIGHT;
            case QUEUED -> BadgeKind.QUEUED;
            case FAILED -> BadgeKind.FAILED;
            case CANCELLED -> BadgeKind.CANCELLED;
            case ANSWERED ->
                switch (check.verdict()) {
                    case COVERED -> BadgeKind.COVERED;
                    case NOT_COVERED -> BadgeKind.NOT_COVERED;
                    case UNDETERMINED -> BadgeKind.UNDETERMINED;
                };
        };
    }
}
