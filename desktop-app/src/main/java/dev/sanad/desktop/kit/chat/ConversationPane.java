package dev.sanad.desktop.kit.chat;

import dev.sanad.core.kernel.Subscription;
import dev.sanad.desktop.kit.controls.Buttons;
import dev.sanad.desktop.kit.controls.CopyButton;
import dev.sanad.desktop.kit.controls.Nodes;
import dev.sanad.desktop.kit.view.Ui;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// A conversation that can be read, scrolled, selected and copied while it is being written. JavaFX thread.
///
/// Keys, while the focus is in it: arrows, page up and down, home and end move; Ctrl+C copies what is selected, Ctrl+A
/// selects everything, Esc nothing; Tab goes to links and buttons.
public final class ConversationPane extends StackPane {
    private static final double STEP = 44;
    private static final KeyCombination COPY = KeyCombination.keyCombination("Shortcut+C");
    private static final KeyCombination ALL = KeyCombination.keyCombination("Shortcut+A");

    private final Ui ui;
    private final Transcript transcript;
    private final Selection selection;
    private final RowFlow flow;
    private final ContextMenu menu = new ContextMenu();
    private @Nullable Subscription follow;
    private boolean prepared;

    /// Follows what is clicked in a text.
    @FunctionalInterface
    public interface Links {
        /// Opens it.
        ///
        /// @param owner    the message in which it stands
        /// @param target   an address, or the number of a citation
        /// @param citation which of both
        void open(String owner, String target, boolean citation);
    }

    public ConversationPane(Ui ui, Transcript transcript, RowMaker maker, Links links) {
        this.ui = ui;
        this.transcript = transcript;
        selection = new Selection(transcript);
        flow = new RowFlow(ui, transcript, selection, maker, (text, target, citation) -> {
            String owner = ownerOf(text);
            if (owner != null) {
                links.open(owner, target, citation);
            }
        });
        getStyleClass().add("chat-conversation");
        Button down = Buttons.plain(ui, "kit.chat.down", MaterialDesignA.ARROW_DOWN, this::toEnd);
        down.getStyleClass().add("chat-down");
        down.setFocusTraversable(false);
        Nodes.shownWhen(down, flow.unreadProperty());
        StackPane.setAlignment(down, Pos.BOTTOM_CENTER);
        getChildren().addAll(flow, down);
        flow.setFocusTraversable(true);
        flow.setAccessibleRole(AccessibleRole.LIST_VIEW);
        flow.accessibleTextProperty().bind(ui.texts().of("kit.chat.conversation"));
        flow.addEventHandler(ScrollEvent.SCROLL, event -> {
            flow.scroll(-event.getDeltaY());
            event.consume();
        });
        flow.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        flow.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        flow.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::offer);
        flow.addEventHandler(KeyEvent.KEY_PRESSED, this::steer);
    }

    /// Follows the transcript from now on.
    public void attach() {
        if (follow == null) {
            follow = transcript.follow((from, removed, added) -> {
                selection.moved(from, removed, added);
                flow.replaced(from, removed, added);
            });
            flow.reload();
            if (!prepared) {
                prepared = true;
                flow.ahead().forEach(one -> ui.pulse().next("rows ahead", one));
            }
        }
    }

    /// Lets go of the transcript.
    public void detach() {
        if (follow != null) {
            follow.close();
            follow = null;
        }
    }

    /// Goes to the end and stays there while text arrives.
    public void toEnd() {
        flow.toEnd();
    }

    /// Puts a message's first row at the top of the window.
    public void toMessage(String owner) {
        int row = transcript.find(owner);
        if (row >= 0) {
            flow.toRow(row);
        }
    }

    /// Whether the window stays at the end.
    public boolean isFollowing() {
        return flow.followingProperty().get();
    }

    /// Moves the text; below zero towards the beginning.
    ///
    /// @param pixels as many as a wheel would say
    public void scroll(double pixels) {
        flow.scroll(pixels);
    }

    /// What is selected, for the clipboard; empty for nothing.
    public String selected() {
        return selection.text();
    }

    /// Selects everything.
    public void selectAll() {
        selection.all();
        flow.paintSelection();
    }

    private static @Nullable String ownerOf(Node text) {
        for (Node at = text; at != null; at = at.getParent()) {
            if (at instanceof RowNode node) {
                Row row = node.row();
                return row == null ? null : row.owner();
            }
        }
        return null;
    }

    private void press(MouseEvent event) {
        menu.hide();
        if (event.getButton() != MouseButton.PRIMARY || isForeign(event)) {
            return;
        }
        flow.requestFocus();
        flow.placeAt(event.getSceneX(), event.getSceneY()).ifPresent(place -> {
            if (event.isShiftDown()) {
                selection.reach(place);
            } else if (event.getClickCount() == 2) {
                selection.word(place);
            } else if (event.getClickCount() >= 3) {
                selection.paragraph(place);
            } else {
                selection.begin(place);
            }
            flow.paintSelection();
        });
    }

    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || isForeign(event)) {
            return;
        }
        double y = flow.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        if (y < 0 || y > flow.getHeight()) {
            flow.scroll(y < 0 ? -STEP / 2 : STEP / 2);
        }
        flow.placeAt(event.getSceneX(), event.getSceneY()).ifPresent(place -> {
            selection.reach(place);
            flow.paintSelection();
        });
    }

    private static boolean isForeign(MouseEvent event) {
        return event.getTarget() instanceof Node node && RowFlow.isInPart(node);
    }

    private void offer(ContextMenuEvent event) {
        menu.getItems().clear();
        if (!selection.isEmpty()) {
            item("kit.chat.copy-selection", this::copy);
        }
        flow.placeAt(event.getSceneX(), event.getSceneY())
                .ifPresent(place ->
                        item("kit.chat.copy-block", () -> CopyButton.copy(Pieces.wholeBlock(transcript, place.row()))));
        item("kit.chat.select-all", this::selectAll);
        menu.show(flow, event.getScreenX(), event.getScreenY());
        event.consume();
    }

    private void item(String key, Runnable work) {
        menu.getItems().add(Buttons.item(ui, key, work));
    }

    private void copy() {
        String text = selection.text();
        if (!text.isEmpty()) {
            CopyButton.copy(text);
            ui.toasts().info(ui.texts().of("kit.copied"));
        }
    }

    /// Moves the tables in the window that are wider than it. The arrow keys mean what is seen, lines whence they
    /// begin.
    private void moveTables(double pixels) {
        for (RowNode row : flow.shown().values()) {
            if (row instanceof TableNode table) {
                table.moveBy(table.getNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT ? -pixels : pixels);
            }
        }
    }

    private void steer(KeyEvent event) {
        if (event.getTarget() instanceof Parent target && !target.equals(flow)) {
            return;
        }
        if (COPY.match(event)) {
            copy();
        } else if (ALL.match(event)) {
            selectAll();
        } else {
            switch (event.getCode()) {
                case UP -> flow.scroll(-STEP);
                case DOWN -> flow.scroll(STEP);
                case LEFT -> moveTables(-STEP);
                case RIGHT -> moveTables(STEP);
                case PAGE_UP -> flow.scroll(-flow.page());
                case PAGE_DOWN -> flow.scroll(flow.page());
                case HOME -> flow.toRow(0);
                case END -> flow.toEnd();
                case ESCAPE -> {
                    if (selection.isEmpty()) {
                        return;
                    }
                    selection.clear();
                    flow.paintSelection();
                }
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }
}
