package dev.sanad.desktop.kit.view;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableValue;

/// A state computed in one place: the first condition that holds names it.
public final class Precedence<S extends Enum<S>> extends ObjectBinding<S> {
    private record Rung<S>(S state, ObservableValue<Boolean> condition) {}

    private final S otherwise;
    private final List<Rung<S>> rungs = new ArrayList<>();

    private Precedence(S otherwise) {
        this.otherwise = otherwise;
    }

    /// A state for when no condition holds.
    public static <S extends Enum<S>> Precedence<S> of(S otherwise) {
        return new Precedence<>(otherwise);
    }

    /// Adds a condition below those added before.
    public Precedence<S> when(S state, ObservableValue<Boolean> condition) {
        rungs.add(new Rung<>(state, condition));
        bind(condition);
        invalidate();
        return this;
    }

    @Override
    protected S computeValue() {
        for (Rung<S> rung : rungs) {
            if (Boolean.TRUE.equals(rung.condition().getValue())) {
                return rung.state();
            }
        }
        return otherwise;
    }
}
