package dev.sanad.desktop.system.watch;

import dev.sanad.core.kernel.Failure;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.Cards;
import dev.sanad.desktop.kit.controls.CodeLabel;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.FieldBox;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.controls.Toasts;
import dev.sanad.desktop.kit.i18n.Isolate;
import dev.sanad.desktop.kit.view.Ui;
import java.nio.file.Path;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.ToggleSwitch;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Figures for Prometheus, figures for CloudWatch, traces, and the support bundle.
public final class WatchPane {
    private static final int LAST_PORT = 65_535;
    private static final int HALVES = 2;

    private final Ui ui;
    private final WatchViewModel model;
    private final VBox root;

    public WatchPane(Ui ui, WatchViewModel model) {
        this.ui = ui;
        this.model = model;
        Label trouble = Nodes.wrapping(
                ui.texts().live(() -> text(model.failureProperty().get()), model.failureProperty()), "bad");
        Nodes.shownWhen(trouble, model.failureProperty().isNotNull());
        GridPane cards = Nodes.styled(new GridPane(), "gap-16");
        for (int i = 0; i < HALVES; i++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(100.0 / HALVES);
            half.setHgrow(Priority.ALWAYS);
            cards.getColumnConstraints().add(half);
        }
        Region[] all = {prometheus(), bundle(), cloudWatch(), traces()};
        for (int i = 0; i < all.length; i++) {
            all[i].setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
            cards.add(all[i], i % HALVES, i / HALVES);
        }
        root = Nodes.styled(new VBox(trouble, cards), "gap-8");
    }

    public Region root() {
        return root;
    }

    private String text(@Nullable Failure why) {
        return why == null ? "" : Toasts.sentence(ui.texts(), why);
    }

    private ToggleSwitch toggle(String id, String key, BooleanProperty on) {
        ToggleSwitch toggle = new ToggleSwitch();
        toggle.setId(id);
        toggle.textProperty().bind(ui.texts().of(key));
        toggle.selectedProperty().bindBidirectional(on);
        return toggle;
    }

    private VBox prometheus() {
        Spinner<Integer> port = new Spinner<>(0, LAST_PORT, model.port.get());
        port.setId("watch-port");
        port.setEditable(true);
        port.getEditor().accessibleTextProperty().bind(ui.texts().of("system.watch.port"));
        port.getValueFactory().valueProperty().addListener((_, _, now) -> model.port.set(now == null ? 0 : now));
        model.port.addListener((_, _, now) -> port.getValueFactory().setValue(now.intValue()));
        Region address = path("system.watch.address", () -> model.address().orElse(""), "watch-address");
        Nodes.shownWhen(address, model.servedProperty().map(now -> now.address().isPresent()));
        Region token = path("system.watch.token", () -> model.tokenFile().toString(), "watch-token");
        Nodes.shownWhen(token, model.servedProperty().map(now -> now.address().isPresent()));
        Label trouble = Nodes.wrapping(
                ui.texts()
                        .live(() -> text(model.servedProperty().get().trouble().orElse(null)), model.servedProperty()),
                "bad");
        Nodes.shownWhen(trouble, model.servedProperty().map(now -> now.trouble().isPresent()));
        return Cards.section(
                ui,
                "system.watch.prometheus",
                Cards.muted(ui.texts().of("system.watch.prometheus.what")),
                toggle("watch-endpoint", "system.watch.endpoint", model.endpoint),
                new FieldBox(ui, "system.watch.port", port),
                address,
                token,
                trouble);
    }

    /// A path or address with a button that copies it; told again when the endpoint changes.
    private Region path(String key, Supplier<String> text, String id) {
        Label name = Nodes.label(ui.texts().of(key), "field-name");
        CodeLabel code = new CodeLabel(text.get());
        code.setId(id);
        code.setMinWidth(0);
        model.servedProperty().addListener(_ -> code.setText(text.get()));
        HBox.setHgrow(code, Priority.ALWAYS);
        code.setMaxWidth(Double.MAX_VALUE);
        return Nodes.styled(new VBox(name, Nodes.styled(new HBox(code, new CopyButton(ui, text)), "row")), "field-box");
    }

    private VBox cloudWatch() {
        TextField workstation = new TextField();
        workstation.setId("watch-workstation");
        workstation.textProperty().bindBidirectional(model.workstation);
        Nodes.ltr(workstation);
        return Cards.section(
                ui,
                "system.watch.cloudwatch",
                Cards.muted(ui.texts().of("system.watch.cloudwatch.what")),
                toggle("watch-emf", "system.watch.emf", model.emf),
                new FieldBox(ui, "system.watch.workstation", workstation).hint("system.watch.workstation.hint"),
                path("system.watch.emf.file", () -> model.emfFile().toString(), "watch-emf-file"));
    }

    private VBox traces() {
        return Cards.section(
                ui,
                "system.watch.traces",
                Cards.muted(ui.texts().of("system.watch.traces.what")),
                toggle("watch-traces", "system.watch.traceOut", model.traceOut));
    }

    private VBox bundle() {
        Button write = Buttons.plain(
                ui,
                "system.watch.bundle.write",
                MaterialDesignP.PACKAGE_VARIANT_CLOSED,
                () -> ui.dialogs()
                        .saveFile(
                                "system.watch.bundle.write",
                                "sanad-support-" + ui.formats().today() + ".zip")
                        .ifPresent(model::writeBundle));
        write.setId("watch-bundle");
        write.disableProperty().bind(model.writingProperty());
        ObservableValue<String> done = ui.texts()
                .live(
                        () -> {
                            Path file = model.writtenProperty().get();
                            return file == null
                                    ? ""
                                    : ui.texts().get("system.watch.bundle.done", Isolate.ltr(file.toString()));
                        },
                        model.writtenProperty());
        Label written = Nodes.id(Nodes.wrapping(done, "good"), "watch-bundle-done");
        Nodes.shownWhen(written, model.writtenProperty().isNotNull());
        return Cards.section(
                ui,
                "system.watch.bundle",
                Cards.muted(ui.texts().of("system.watch.bundle.what")),
                Cards.toolbar(write),
                written);
    }
}
