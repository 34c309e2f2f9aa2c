package dev.sanad.desktop.shell;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.patients.PatientHit;
import dev.sanad.core.patients.PatientService;
import dev.sanad.core.telemetry.Telemetry;
import dev.sanad.desktop.kit.controls.SearchField;
import dev.sanad.desktop.kit.controls.Toasts;
import dev.sanad.desktop.kit.format.Formats;
import dev.sanad.desktop.kit.fx.FramePulse;
import dev.sanad.desktop.kit.fx.FxExecutor;
import dev.sanad.desktop.kit.fx.SceneWatch;
import dev.sanad.desktop.kit.i18n.Texts;
import dev.sanad.desktop.kit.nav.Command;
import dev.sanad.desktop.kit.nav.Commands;
import dev.sanad.desktop.kit.nav.OpenRecords;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import dev.sanad.desktop.kit.theme.Themes;
import dev.sanad.desktop.kit.tour.TourStop;
import dev.sanad.desktop.kit.view.Memory;
import dev.sanad.desktop.kit.view.Screens;
import dev.sanad.desktop.kit.view.Ui;
import dev.sanad.desktop.kit.view.View;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.PauseTransition;
import javafx.animation.Timeline;
import javafx.geometry.NodeOrientation;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The frame put together. Shown before the core is open; features are registered when it is. May be made on any
/// thread, also before the toolkit runs: nodes only, whose scene comes with showing. Used on the JavaFX thread.
public final class Shell {
    private static final Duration IDLE_BEFORE_PREFETCH = Duration.millis(400);
    private static final Duration MINUTE_HAND = Duration.seconds(20);
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;

    private final Parts parts;
    private final Navigator navigator;
    private final MainViewModel model;
    private final MainWindow window;
    private final Ui ui;
    private final CommandPalette palette;
    private final WindowDialogs dialogs;
    private final PanelDock dock;
    private final List<TourStop> stops = new ArrayList<>();
    private final PauseTransition idle = new PauseTransition(IDLE_BEFORE_PREFETCH);
    private final CompletableFuture<Void> prepared = new CompletableFuture<>();
    private @Nullable Scene scene;
    private @Nullable PatientService patients;
    private @Nullable View cover;
    private Runnable lock = () -> {};

    /// What the frame is made of.
    ///
    /// @param sandbox whether the exchange is simulated
    /// @param io      runs small file work off the JavaFX thread
    public record Parts(
            Texts texts,
            Themes themes,
            FxExecutor fx,
            FramePulse pulse,
            Memory memory,
            Telemetry telemetry,
            Clock clock,
            Executor io,
            boolean sandbox) {}

    public Shell(Parts parts) {
        this.parts = parts;
        Texts texts = parts.texts();
        navigator = new Navigator(parts.pulse(), parts.telemetry());
        model = new MainViewModel(parts.fx(), parts.sandbox());
        Commands commands = new Commands();
        Ui[] self = new Ui[1];
        MainWindow[] made = new MainWindow[1];
        dialogs = new WindowDialogs(
                texts,
                () -> self[0],
                () -> made[0].layers(),
                () -> made[0].root().getScene() == null
                        ? null
                        : made[0].root().getScene().getWindow());
        ui = new Ui(
                texts,
                new Formats(texts, parts.clock()),
                parts.fx(),
                parts.pulse(),
                commands,
                navigator,
                new Toasts(texts, () -> made[0].root()),
                parts.memory(),
                dialogs,
                parts.io(),
                new OpenRecords(navigator.currentProperty()));
        self[0] = ui;
        SectionBar sections = new SectionBar(ui, navigator);
        window = new MainWindow(model, sections, navigator);
        made[0] = window;
        ShellCommands shellCommands =
                new ShellCommands(texts, parts.themes(), navigator, navigator.canGoBackProperty(), new FrameActions());
        shellCommands.addTo(commands);
        dock = new PanelDock(ui, sections.narrowProperty());
        window.furnish(ui, dock, new HeaderBar(ui, shellCommands, model), new StatusBar(ui, model));
        palette = new CommandPalette(
                ui,
                window.layers(),
                new PaletteViewModel(
                        parts.fx(), commands.all(), command -> texts.get(command.titleKey()), this::findPatients));
        parts.themes().add("/dev/sanad/desktop/shell/shell.css");
        sections.narrowProperty().set(Boolean.parseBoolean(parts.memory().get("sections.narrow", "false")));
        sections.narrowProperty()
                .addListener((_, _, now) -> parts.memory().put("sections.narrow", String.valueOf(now)));
    }

    private Scene furnished() {
        Scene made = new Scene(window.root(), WIDTH, HEIGHT);
        window.layers().guard(made);
        made.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
        SceneWatch.watch(
                made,
                parts.fx(),
                () -> String.valueOf(navigator.currentProperty().get().route()));
        // Turning a scene round dresses it: before it has its own styles that would be work thrown away.
        parts.themes().dress(made);
        orient(made, parts.texts().language());
        parts.texts().languageProperty().addListener((_, _, now) -> orient(made, now));
        Timeline minuteHand =
                new Timeline(new KeyFrame(MINUTE_HAND, _ -> ui.formats().tick()));
        minuteHand.setCycleCount(Animation.INDEFINITE);
        minuteHand.play();
        return made;
    }

    /// What views are given.
    public Ui ui() {
        return ui;
    }

    /// What the frame tells.
    public MainViewModel model() {
        return model;
    }

    /// The window's scene; made when it is first asked for.
    public Scene scene() {
        Scene now = scene;
        if (now == null) {
            now = furnished();
            scene = now;
        }
        return now;
    }

    /// From screen to screen.
    public Navigator navigator() {
        return navigator;
    }

    /// What the tour does: the frame's own stops, the features' in the order in which they were
    /// registered, and those that want to come last.
    public List<TourStop> tourStops() {
        List<TourStop> all = new ArrayList<>(ShellTour.stops());
        all.addAll(stops);
        all.sort(Comparator.comparing(TourStop::isClosing));
        return List.copyOf(all);
    }

    /// Answers the next question for a file, so that the tour meets no dialog of the system.
    public void answerNext(Path file) {
        dialogs.answerNext(file);
    }

    /// Shows the window where it stood last time.
    public void show(Stage stage) {
        WindowPlacement placement = new WindowPlacement(parts.memory());
        stage.setScene(scene());
        stage.titleProperty().bind(parts.texts().of(parts.sandbox() ? "shell.window.sandbox" : "shell.window.title"));
        placement.restore(stage);
        stage.setOnHiding(_ -> placement.keep(stage));
        stage.show();
    }

    /// Adds features, opens the first screen and, when the person does nothing, gets the others ready.
    public void register(List<? extends Screens> features, PatientService patientService) {
        add(features, patientService);
        begin();
    }

    /// Adds features; `begin` then opens the first screen.
    public void add(List<? extends Screens> features, PatientService patientService) {
        patients = patientService;
        List<String> sheets = new ArrayList<>();
        for (Screens feature : features) {
            sheets.addAll(feature.stylesheets());
            feature.screens().forEach(navigator::add);
            feature.commands().forEach(ui.commands()::add);
            feature.panel().ifPresent(dock::offer);
            stops.addAll(feature.tour());
        }
        parts.themes().add(sheets);
        numberSections();
    }

    /// Opens the first screen and, when the person does nothing, gets the others ready.
    public void begin() {
        idle.setOnFinished(_ -> prepare());
        navigator.open(Place.of(Route.TODAY));
        idle.playFromStart();
    }

    /// Completes when everything that can be got ready beforehand is.
    public CompletableFuture<Void> prepared() {
        return prepared;
    }

    private void prepare() {
        Backstage backstage = new Backstage(ui, parts.themes(), navigator.region());
        navigator.dressWith(view -> Pieces.of(view.root(), backstage::dress));
        backstage.warm().thenCompose(_ -> navigator.prefetch()).whenComplete((_, _) -> prepared.complete(null));
    }

    /// Closes what lies on top of the frame.
    ///
    /// @return whether there was anything
    public boolean closeTop() {
        return window.layers().closeTop();
    }

    /// What locking does; the frame itself knows no session.
    public void onLock(Runnable work) {
        lock = work;
    }

    /// Hides the frame behind a view; everything open stays as it is, and nothing of it can be seen or
    /// reached.
    public void cover(View view) {
        if (view.equals(cover)) {
            return;
        }
        uncover();
        navigator.pause();
        dock.pause();
        cover = view;
        window.cover(view.root());
        view.attach();
        view.focusFirst();
    }

    /// Shows the frame again.
    public void uncover() {
        View before = cover;
        if (before != null) {
            before.detach();
            cover = null;
            window.uncover();
            navigator.resume();
            dock.resume();
        }
    }

    private CompletableFuture<Outcome<List<PatientHit>>> findPatients(String text, int limit) {
        PatientService service = patients;
        return service == null ? CompletableFuture.completedFuture(Outcome.done(List.of())) : service.find(text, limit);
    }

    private void numberSections() {
        int number = 1;
        for (var section : navigator.sections()) {
            KeyCode digit = KeyCode.getKeyCode(String.valueOf(number++));
            ui.commands()
                    .add(new Command(
                            "section." + section.route(),
                            section.titleKey(),
                            section.icon().orElseThrow(),
                            new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN),
                            () -> navigator.open(section.route())));
        }
    }

    private void steer(KeyEvent event) {
        if (idle.getStatus() == Animation.Status.RUNNING) {
            idle.playFromStart();
        }
        if (model.coveredProperty().get()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE && window.layers().isOpen() && !holdsTyping(event)) {
            window.layers().closeTop();
            event.consume();
        } else if (!window.layers().isOpen() && ui.commands().run(event)) {
            event.consume();
        }
    }

    /// A search field is cleared by the first Esc; only the next one closes what it stands in.
    private static boolean holdsTyping(KeyEvent event) {
        return event.getTarget() instanceof SearchField field
                && !field.getText().isEmpty();
    }

    private static void orient(Scene made, Language language) {
        made.setNodeOrientation(
                language.isRightToLeft() ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
    }

    private final class FrameActions implements ShellCommands.Frame {
        @Override
        public void toggleSections() {
            var narrow = window.sections().narrowProperty();
            narrow.set(!narrow.get());
        }

        @Override
        public void openPalette(boolean patientsOnly) {
            palette.open(patientsOnly);
        }

        @Override
        public void lock() {
            lock.run();
        }
    }
}
