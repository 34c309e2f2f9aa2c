package dev.sanad.desktop.eligibility.checks;

import dev.sanad.core.eligibility.EligibilityService;
import dev.sanad.core.eligibility.RawExchange;
import dev.sanad.core.kernel.CheckId;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Finding;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.desktop.kit.fx.Latest;
import dev.sanad.desktop.kit.view.ViewModel;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The raw messages of one check, line by line, with a search through them. Confined to the FX thread.
public final class RawViewModel extends ViewModel {
    /// Which of the two messages.
    public enum Side {
        REQUEST,
        RESPONSE
    }

    private final EligibilityService eligibility;
    private final Latest reading = latest();
    private final ReadOnlyObjectWrapper<@Nullable RawExchange> raw = new ReadOnlyObjectWrapper<>(this, "raw", null);
    private final ReadOnlyObjectWrapper<@Nullable Failure> failure = new ReadOnlyObjectWrapper<>(this, "failure", null);
    private final ReadOnlyObjectWrapper<Side> side = new ReadOnlyObjectWrapper<>(this, "side", Side.RESPONSE);
    private final StringProperty search = new SimpleStringProperty(this, "search", "");
    private final ReadOnlyIntegerWrapper matches = new ReadOnlyIntegerWrapper(this, "matches", 0);
    private final ReadOnlyIntegerWrapper match = new ReadOnlyIntegerWrapper(this, "match", -1);
    private final ObservableList<String> lines = FXCollections.observableArrayList();
    private final ObservableList<Integer> found = FXCollections.observableArrayList();

    public RawViewModel(EligibilityService eligibility, Executor fx) {
        super(fx);
        this.eligibility = eligibility;
        search.addListener(_ -> find());
    }

    /// Both messages; null while they are read.
    public ReadOnlyObjectProperty<@Nullable RawExchange> rawProperty() {
        return raw.getReadOnlyProperty();
    }

    /// Why they cannot be shown; null where they can.
    public ReadOnlyObjectProperty<@Nullable Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Side> sideProperty() {
        return side.getReadOnlyProperty();
    }

    /// What is searched for, letter case ignored.
    public StringProperty searchProperty() {
        return search;
    }

    /// The lines of the side that is shown.
    public ObservableList<String> lines() {
        return lines;
    }

    /// How many lines hold the searched text.
    public ReadOnlyIntegerProperty matchesProperty() {
        return matches.getReadOnlyProperty();
    }

    /// The line of the current match; -1 where there is none.
    public ReadOnlyIntegerProperty matchProperty() {
        return match.getReadOnlyProperty();
    }

    /// Reads the messages of a check.
    public void show(CheckId id) {
        raw.set(null);
        failure.set(null);
        lines.clear();
        reading.take(eligibility.raw(id), this::received);
    }

    /// Shows one side.
    public void turnTo(Side wanted) {
        side.set(wanted);
        fill();
    }

    /// Goes to the next match, from the last back to the first; a negative step goes back.
    public void step(int by) {
        if (!found.isEmpty()) {
            int at = found.indexOf(match.get());
            match.set(found.get(Math.floorMod(at + by, found.size())));
        }
    }

    /// The whole text of the side that is shown.
    public String text() {
        RawExchange both = raw.get();
        if (both == null) {
            return "";
        }
        return side.get() == Side.REQUEST ? both.request() : both.response();
    }

    private void received(Outcome<RawExchange> outcome) {
        switch (outcome) {
            case Outcome.Done<RawExchange>(RawExchange both) -> raw.set(both);
            case Outcome.Failed<RawExchange>(Failure why) -> failure.set(why);
            case Outcome.Refused<RawExchange>(List<Finding> _) -> failure.set(Failure.of(FailureCode.NOT_ALLOWED));
            case Outcome.Queued<RawExchange> _ -> failure.set(Failure.of(FailureCode.NOT_FOUND));
        }
        fill();
    }

    private void fill() {
        lines.setAll(text().lines().toList());
        find();
    }

    private void find() {
        String wanted = search.get().strip().toLowerCase(Locale.ROOT);
        found.clear();
        if (!wanted.isEmpty()) {
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).toLowerCase(Locale.ROOT).contains(wanted)) {
                    found.add(at);
                }
            }
        }
        matches.set(found.size());
        match.set(found.isEmpty() ? -1 : found.getFirst());
    }
}
