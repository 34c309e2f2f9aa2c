package dev.sanad.benchmarks.screen;

import dev.sanad.benchmarks.Measurement;
import dev.sanad.benchmarks.Page;
import dev.sanad.benchmarks.Samples;
import dev.sanad.benchmarks.Scale;
import dev.sanad.benchmarks.chat.FrameMeter;
import dev.sanad.benchmarks.chat.Stages;
import dev.sanad.core.eligibility.CheckSummary;
import dev.sanad.core.eligibility.EligibilityActivity;
import dev.sanad.core.telemetry.LineState;
import dev.sanad.core.telemetry.Workflow;
import dev.sanad.desktop.kit.nav.Place;
import dev.sanad.desktop.kit.nav.Route;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Stage;

/// Frames of the workstation's window while a thousand things change each second, beside a plain table that is told of
/// each by a task of its own.
public final class FramesBenchmark implements Measurement {
    private static final int RATE = 1_000;
    private static final int LISTED = 500;
    private static final int COLUMNS = 6;
    private static final List<Workflow> WORKFLOWS = List.of(Workflow.values());

    private final int warmUp;
    private final int measured;

    public FramesBenchmark(Scale scale) {
        this.warmUp = scale.of(4, 1);
        this.measured = scale.of(20, 2);
    }

    @Override
    public String name() {
        return "frames";
    }

    @Override
    public String title() {
        return "Frames while everything changes";
    }

    @Override
    public void run(Page page) throws Exception {
        String where = Stages.start();
        List<List<String>> rows = new ArrayList<>();
        try (ScreenRoom room = ScreenRoom.open(LISTED)) {
            rows.add(row("System page, nothing arrives", measure(room, new Place(Route.SYSTEM, "overview"), null)));
            IntConsumer figures = number -> figure(room, number);
            rows.add(row("System page, overview", measure(room, new Place(Route.SYSTEM, "overview"), figures)));
            rows.add(row("System page, work with courses", measure(room, new Place(Route.SYSTEM, "work"), figures)));
            rows.add(row(
                    "landing page, list of " + LISTED + " checks",
                    measure(room, Place.of(Route.TODAY), room.checks()::change)));
            rows.add(row("a plain table, a task for each", peer(room)));
        }
        page.say(String.format(
                Locale.ROOT,
                "JavaFX %s, %s. The window of 1366 × 768 with its real screens over a real core, %,d updates a second"
                        + " from another thread: figures of the line, of what is under way and of runs of work to the"
                        + " System page in turns; changed checks to the list of the landing page. The peer is a table of"
                        + " as many rows and columns in JavaFX' own clothes, whose row is set by one task for each"
                        + " update. %d s to warm up, %d s measured. A frame: from its beginning to its end on the JavaFX"
                        + " thread, with the tasks that came before it; a late one came half a frame too late or more."
                        + " Load of the machine at the end: %.1f on %d cores.",
                System.getProperty("javafx.runtime.version"),
                where,
                RATE,
                warmUp,
                measured,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors()));
        page.table(
                List.of(
                        "",
                        "frames",
                        "a frame by the clock, p50 / p95 / p99",
                        "of this the processor worked",
                        "longest",
                        "late",
                        "updates/s"),
                rows);
        page.say("Aimed at: p99 at most 16 ms.");
    }

    private static void figure(ScreenRoom room, int number) {
        switch (number % 3) {
            case 0 ->
                room.activity.set(new EligibilityActivity(number % 7, number % 11, number, number * 3L, number * 2L));
            case 1 ->
                room.line.set(new LineState(
                        number % 50 == 1 ? LineState.Health.SLOW : LineState.Health.UP,
                        100 + number % 400,
                        Instant.EPOCH.plusSeconds(number),
                        null));
            default ->
                room.core()
                        .telemetry()
                        .record(
                                WORKFLOWS.get(number % WORKFLOWS.size()),
                                Duration.ofMillis(number % 800),
                                number % 40 != 0);
        }
    }

    private record Measured(FrameMeter meter, double rate) {}

    private Measured measure(ScreenRoom room, Place place, @org.jspecify.annotations.Nullable IntConsumer update)
            throws Exception {
        Stages.onFx(() -> {
            room.frame().navigator().open(place);
            return true;
        });
        return measure(update);
    }

    private Measured measure(@org.jspecify.annotations.Nullable IntConsumer update) throws Exception {
        try (Pump pump = new Pump(RATE, update)) {
            FrameMeter meter = Stages.onFx(() -> {
                FrameMeter made = new FrameMeter(() -> {});
                made.start();
                return made;
            });
            rest(warmUp);
            long before = pump.sent();
            Stages.onFx(() -> {
                meter.count();
                return true;
            });
            rest(measured);
            Stages.onFx(() -> {
                meter.stop();
                return true;
            });
            return new Measured(meter, (pump.sent() - before) / (double) measured);
        }
    }

    /// What one writes without thinking of a thousand a second.
    private Measured peer(ScreenRoom room) throws Exception {
        TableView<CheckSummary> table = Stages.onFx(() -> {
            TableView<CheckSummary> made = new TableView<>();
            for (int column = 0; column < COLUMNS; column++) {
                int which = column;
                TableColumn<CheckSummary, String> one = new TableColumn<>("Column " + column);
                one.setCellValueFactory(cell -> new SimpleStringProperty(text(cell.getValue(), which)));
                one.setPrefWidth(180);
                made.getColumns().add(one);
            }
            for (int at = 0; at < LISTED; at++) {
                made.getItems().add(room.checks().check(at, at));
            }
            return made;
        });
        Stage stage = Stages.onFx(() -> {
            Stage made = new Stage();
            made.setScene(new Scene(table, 1366, 768));
            made.show();
            return made;
        });
        Measured found = measure(number -> {
            CheckSummary changed = room.checks().check(number % LISTED, number);
            Platform.runLater(() -> table.getItems().set(number % LISTED, changed));
        });
        Stages.onFx(() -> {
            stage.hide();
            return true;
        });
        return found;
    }

    private static String text(CheckSummary check, int column) {
        return switch (column) {
            case 0 -> check.name();
            case 1 -> check.payer().en();
            case 2 -> check.askedAt().toString();
            case 3 -> check.askedBy();
            case 4 -> check.state().name();
            default -> check.sentence().en();
        };
    }

    private static List<String> row(String what, Measured found) {
        FrameMeter meter = found.meter();
        return List.of(
                what,
                Integer.toString(meter.wall.size()),
                meter.wall.summary(),
                meter.processor.summary(),
                Samples.text(meter.wall.max()),
                meter.late() + " of " + meter.interval.size(),
                String.format(Locale.ROOT, "%,.0f", found.rate()));
    }

    private static void rest(int seconds) throws InterruptedException {
        new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
    }
}
