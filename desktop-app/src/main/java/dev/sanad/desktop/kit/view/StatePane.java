package dev.sanad.desktop.kit.view;

import dev.sanad.core.kernel.Failure;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.theme.Icons;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Shows content, or says why there is none: nothing asked yet, loading (a skeleton), empty (with what to do),
/// failed
/// (with what happened, what to do next, the code for support), offline.
public final class StatePane extends StackPane {
    private static final int ROWS = 6;

    private final Ui ui;
    private final ObjectProperty<ViewState> state = new SimpleObjectProperty<>(this, "state", ViewState.IDLE);
    private final ObjectProperty<@Nullable Failure> failure = new SimpleObjectProperty<>(this, "failure");
    private final VBox skeleton = new VBox();
    private final FadeTransition breath = new FadeTransition(Duration.millis(900), skeleton);
    private final VBox idle = message();
    private final VBox empty = message();
    private final VBox error = message();
    private final VBox offline = message();

    public StatePane(Ui ui, Node content) {
        this.ui = ui;
        getStyleClass().add("state-pane");
        skeleton.getStyleClass().add("skeleton");
        skeletonRows(ROWS);
        breath.setFromValue(1);
        breath.setToValue(0.45);
        breath.setAutoReverse(true);
        breath.setCycleCount(Animation.INDEFINITE);
        failureBox(error, MaterialDesignA.ALERT_CIRCLE_OUTLINE, "bad");
        failureBox(offline, MaterialDesignL.LAN_DISCONNECT, "warn");
        getChildren().addAll(content, idle, empty, error, offline, skeleton);
        only(content, ViewState.CONTENT);
        only(idle, ViewState.IDLE);
        only(empty, ViewState.EMPTY);
        only(error, ViewState.ERROR);
        only(offline, ViewState.OFFLINE);
        only(skeleton, ViewState.LOADING);
        state.addListener((_, _, now) -> breathe(now));
    }

    /// Follows a state.
    public StatePane state(ObservableValue<ViewState> source) {
        state.bind(source);
        return this;
    }

    /// Follows what failed; shown in the states `ERROR` and `OFFLINE`.
    public StatePane failure(ObservableValue<@Nullable Failure> source) {
        failure.bind(source);
        return this;
    }

    /// What to say before anything was asked.
    public StatePane idle(Ikon icon, String titleKey, String hintKey) {
        fill(idle, icon, titleKey, hintKey);
        return this;
    }

    /// What to say when there is nothing.
    public StatePane empty(Ikon icon, String titleKey, String hintKey) {
        fill(empty, icon, titleKey, hintKey);
        return this;
    }

    /// What to do when there is nothing. Call after `empty`.
    public StatePane emptyAction(String labelKey, Runnable work) {
        empty.getChildren().add(Buttons.plain(ui, labelKey, null, work));
        return this;
    }

    /// Lets the person try again after a failure.
    public StatePane retry(Runnable work) {
        error.getChildren().add(Buttons.plain(ui, "kit.retry", MaterialDesignR.REFRESH, work));
        offline.getChildren().add(Buttons.plain(ui, "kit.retry", MaterialDesignR.REFRESH, work));
        return this;
    }

    /// How many lines the skeleton has.
    public StatePane skeletonRows(int rows) {
        skeleton.getChildren().clear();
        for (int i = 0; i < rows; i++) {
            Region line = new Region();
            line.getStyleClass().add("skeleton-row");
            skeleton.getChildren().add(line);
        }
        return this;
    }

    private static VBox message() {
        return Nodes.styled(new VBox(), "state-message");
    }

    private void fill(VBox box, Ikon icon, String titleKey, String hintKey) {
        box.getChildren()
                .setAll(
                        Nodes.styled(Icons.of(icon), "state-icon"),
                        Nodes.wrapping(ui.texts().of(titleKey), "heading"),
                        Nodes.wrapping(ui.texts().of(hintKey), "muted"));
    }

    private void failureBox(VBox box, Ikon icon, String tone) {
        box.getChildren()
                .setAll(
                        Nodes.styled(Icons.of(icon), "state-icon", tone),
                        Nodes.wrapping(ui.texts().live(this::what, failure), "heading"),
                        Nodes.wrapping(ui.texts().live(this::next, failure), "muted"),
                        Nodes.wrapping(ui.texts().live(this::code, failure), "code", "muted"));
    }

    private String what() {
        Failure now = failure.get();
        return now == null ? "" : ui.texts().in(now.text());
    }

    private String next() {
        Failure now = failure.get();
        return now == null ? "" : ui.texts().in(now.nextStep());
    }

    private String code() {
        Failure now = failure.get();
        return now == null ? "" : (now.code().id() + " " + now.reference()).strip();
    }

    private void only(Node node, ViewState when) {
        node.visibleProperty().bind(state.isEqualTo(when));
        node.managedProperty().bind(node.visibleProperty());
    }

    private void breathe(ViewState now) {
        if (now == ViewState.LOADING) {
            breath.playFromStart();
        } else {
            breath.stop();
            skeleton.setOpacity(1);
        }
    }
}
