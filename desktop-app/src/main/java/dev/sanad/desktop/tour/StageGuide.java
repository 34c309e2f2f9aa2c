package dev.sanad.desktop.tour;

import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.tour.PngWriter;
import dev.sanad.desktop.kit.tour.TourGuide;
import dev.sanad.desktop.shell.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// Hands and eyes in a real window.
final class StageGuide implements TourGuide {
    private static final long PATIENCE_SECONDS = 10;
    private static final int SETTLING_FRAMES = 3;

    private final Shell shell;
    private final Scene scene;
    private final FxExecutor fx;
    private final FramePulse pulse;
    private final Consumer<LineFault> line;
    private final Look look;
    private final List<TourPicture> pictures = new ArrayList<>();
    private long lookingNanos;
    private long longestLookNanos;
    private String stop = "";

    /// How this walk looks.
    record Look(Path out, String language, String theme) {}

    StageGuide(Shell shell, Consumer<LineFault> line, Look look) {
        this.shell = shell;
        this.scene = shell.scene();
        this.fx = shell.ui().fx();
        this.pulse = shell.ui().pulse();
        this.line = line;
        this.look = look;
    }

    void begin(String name) {
        stop = name;
        line.accept(LineFault.NONE);
        fx(() -> {
            while (shell.closeTop()) {
                // one sheet after the other
            }
        });
    }

    List<TourPicture> pictures() {
        return List.copyOf(pictures);
    }

    /// How long taking pictures and looking for faults of layout held the JavaFX thread: nobody at a workstation waits
    /// for that, so it is told apart.
    TourResult.Looking looking() {
        return new TourResult.Looking(pictures.size(), lookingNanos, longestLookNanos);
    }

    @Override
    public void fx(Runnable work) {
        act("work", work);
    }

    /// Does what a person would do, as a task that is counted and named.
    private void act(String what, Runnable work) {
        String name = what + " (" + stop + ")";
        wait(
                "the JavaFX thread",
                CompletableFuture.supplyAsync(
                        () -> {
                            work.run();
                            return true;
                        },
                        task -> fx.execute(name, task)));
        settle();
    }

    @Override
    public <T> T call(Supplier<T> question) {
        // Conditions are asked on the JavaFX thread, and ask the guide in turn.
        return Platform.isFxApplicationThread()
                ? question.get()
                : wait("the JavaFX thread", CompletableFuture.supplyAsync(question, fx.aside()));
    }

    @Override
    public void open(Route route, String argument) {
        act("opening " + route, () -> shell.navigator().open(new Place(route, argument)));
    }

    @Override
    public Node find(String selector) {
        return call(() -> visible(selector));
    }

    @Override
    public boolean has(String selector) {
        return call(() -> scene.getRoot().lookupAll(selector).stream().anyMatch(StageGuide::isShown));
    }

    @Override
    public void click(String selector) {
        Node node = find(selector);
        act("clicking " + selector, () -> {
            node.requestFocus();
            if (node instanceof ButtonBase button) {
                button.fire();
            } else {
                mouse(node, MouseEvent.MOUSE_PRESSED);
                mouse(node, MouseEvent.MOUSE_RELEASED);
                mouse(node, MouseEvent.MOUSE_CLICKED);
            }
        });
    }

    @Override
    public void type(String selector, String text) {
        Node node = find(selector);
        act("typing into " + selector, () -> {
            node.requestFocus();
            ((TextInputControl) node).setText(text);
            ((TextInputControl) node).end();
        });
    }

    @Override
    public void press(KeyCode key, KeyCombination.Modifier... modifiers) {
        act("pressing " + key, () -> {
            Node at = scene.getFocusOwner();
            Node target = at == null ? scene.getRoot() : at;
            List<KeyCombination.Modifier> held = List.of(modifiers);
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(
                        target,
                        new KeyEvent(
                                type,
                                "",
                                "",
                                key,
                                held.contains(KeyCombination.SHIFT_DOWN),
                                held.contains(KeyCombination.CONTROL_DOWN)
                                        || held.contains(KeyCombination.SHORTCUT_DOWN),
                                held.contains(KeyCombination.ALT_DOWN),
                                false));
            }
        });
    }

    @Override
    public void until(String what, BooleanSupplier condition) {
        wait(what, pulse.when(() -> {
            try {
                return condition.getAsBoolean();
            } catch (NotShown notYet) {
                return false;
            }
        }));
        settle();
    }

    @Override
    public void photo(String state) {
        settle();
        String name = nameOf(state);
        WritableImage[] image = new WritableImage[1];
        List<String> findings = call(() -> {
            long began = System.nanoTime();
            image[0] = scene.snapshot(null);
            List<String> found = LayoutCritic.look(scene);
            long took = System.nanoTime() - began;
            lookingNanos += took;
            longestLookNanos = Math.max(longestLookNanos, took);
            return found;
        });
        Path file = look.out().resolve(name + ".png");
        try {
            Files.write(file, PngWriter.encode(image[0]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        pictures.add(new TourPicture(
                stop,
                state,
                look.language(),
                look.theme(),
                file.getFileName().toString(),
                (int) image[0].getWidth(),
                (int) image[0].getHeight(),
                findings));
    }

    @Override
    public void offer(String fileName, String content) {
        try {
            Path file = Files.createDirectories(look.out().resolve("files")).resolve(fileName);
            Files.writeString(file, content);
            fx(() -> shell.answerNext(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void keepAs(String ending) {
        fx(() -> shell.answerNext(look.out().resolve(nameOf("") + "." + ending)));
    }

    private String nameOf(String state) {
        return String.join(
                "-",
                state.isEmpty()
                        ? List.of(stop, look.language(), look.theme())
                        : List.of(stop, state, look.language(), look.theme()));
    }

    @Override
    public void line(LineFault fault) {
        line.accept(fault);
    }

    private void settle() {
        if (Platform.isFxApplicationThread()) {
            return;
        }
        AtomicInteger frames = new AtomicInteger();
        wait("frames", pulse.when(() -> frames.incrementAndGet() > SETTLING_FRAMES));
    }

    private Node visible(String selector) {
        return scene.getRoot().lookupAll(selector).stream()
                .filter(StageGuide::isShown)
                .findFirst()
                .orElseThrow(() -> new NotShown(selector));
    }

    /// What was looked for is not on the screen, or not yet.
    private static final class NotShown extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotShown(String selector) {
            super("nothing is shown at " + selector);
        }
    }

    private static boolean isShown(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static void mouse(Node node, EventType<MouseEvent> type) {
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        4,
                        4,
                        4,
                        4,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(node, 4, 4)));
    }

    private static <T> T wait(String what, CompletableFuture<T> future) {
        try {
            return future.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof TimeoutException) {
                throw new IllegalStateException("waited " + PATIENCE_SECONDS + " s in vain for " + what, e);
            }
            throw e;
        }
    }
}
