package dev.sanad.desktop.shell;

import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.theme.Icons;
import dev.sanad.desktop.kit.view.Ui;
import impl.org.controlsfx.skin.DecorationPane;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The window's content: the sandbox band, header, sections, the screen, status; over it the layers; over
/// everything
/// the
/// cover while nobody is signed in.
final class MainWindow {
    private final MainViewModel model;
    private final SectionBar sections;
    private final HBox middle = new HBox();
    private final VBox frame = new VBox();
    private final StackPane ground = new StackPane();
    private final VBox window = new VBox();
    private final DecorationPane root = new DecorationPane();
    private final Layers layers = new Layers(ground);
    private @Nullable Node cover;

    MainWindow(MainViewModel model, SectionBar sections, Navigator navigator) {
        this.model = model;
        this.sections = sections;
        HBox.setHgrow(navigator.region(), Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox.setVgrow(ground, Priority.ALWAYS);
        middle.getChildren().addAll(sections.root(), navigator.region());
        ground.getChildren().add(frame);
        ground.getStyleClass().add("ground");
        window.getStyleClass().add("window");
        window.getChildren().add(ground);
        root.getChildren().add(window);
        root.getStyleClass().add("window-root");
    }

    /// Puts the parts together; they know the window's `Ui`, which knows this window.
    void furnish(Ui ui, PanelDock dock, HeaderBar header, StatusBar status) {
        middle.getChildren().add(dock.root());
        frame.getChildren().addAll(header.root(), middle, status.root());
        Label band = Nodes.label(ui.texts().of("shell.sandbox.band"), "sandbox-band");
        band.setGraphic(Icons.of(MaterialDesignF.FLASK_OUTLINE));
        band.setMaxWidth(Double.MAX_VALUE);
        band.setId("sandbox-band");
        Nodes.shownWhen(band, model.sandboxProperty());
        window.getChildren().addFirst(band);
    }

    DecorationPane root() {
        return root;
    }

    Layers layers() {
        return layers;
    }

    SectionBar sections() {
        return sections;
    }

    /// Hides everything but the band behind a node; what was open stays as it is.
    void cover(Node node) {
        uncover();
        cover = node;
        frame.setVisible(false);
        ground.getChildren().stream().filter(each -> !each.equals(frame)).forEach(each -> each.setVisible(false));
        ground.getChildren().add(node);
        model.coveredProperty().set(true);
    }

    /// Shows everything again.
    void uncover() {
        if (cover != null) {
            ground.getChildren().remove(cover);
            cover = null;
        }
        ground.getChildren().forEach(each -> each.setVisible(true));
        model.coveredProperty().set(false);
    }
}
