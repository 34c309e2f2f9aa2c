package dev.sanad.sandbox.model;

import java.util.Optional;

/// What the model does wrong from now on, and how fast it speaks. Any thread.
public final class ModelScript {
    private final Object lock = new Object();
    private Optional<Wrong> wrong = Optional.empty();
    private int left;
    private Pace pace;
    private int atLeast;
    private boolean checksKeys;

    /// Something to do wrong.
    ///
    /// @param fault  what goes wrong
    /// @param tokens after how many tokens, for faults in the stream; where an answer is shorter, at its end
    public record Wrong(ModelFault fault, int tokens) {
        public Wrong {
            if (tokens < 0) {
                throw new IllegalArgumentException("tokens are 0 or more");
            }
        }
    }

    /// How one request is dealt with.
    record Plan(Optional<Wrong> wrong, Pace pace, int atLeast) {
        boolean has(ModelFault fault) {
            return wrong.isPresent() && wrong.get().fault() == fault;
        }
    }

    /// The script as it stands, for the control page.
    record State(Optional<Wrong> wrong, Pace pace, int atLeast, boolean checksKeys) {}

    ModelScript(Pace pace) {
        this.pace = pace;
    }

    /// Does this wrong.
    ///
    /// @param times how often; 0 means until it is cleared
    public void play(Wrong next, int times) {
        synchronized (lock) {
            wrong = Optional.of(next);
            left = times <= 0 ? Integer.MAX_VALUE : times;
        }
    }

    /// Does nothing wrong any more.
    public void clear() {
        synchronized (lock) {
            wrong = Optional.empty();
        }
    }

    /// Changes how fast the model speaks; answers under way keep their pace.
    public void pace(Pace next) {
        synchronized (lock) {
            pace = next;
        }
    }

    /// Makes answers long: prose is said again until it has this many tokens; 0 says it once.
    public void atLeast(int tokens) {
        synchronized (lock) {
            atLeast = Math.clamp(tokens, 0, 1_000_000);
        }
    }

    /// Whether signatures and keys are checked; else only whether there are any ({@link ModelKey}).
    public void checksKeys(boolean now) {
        synchronized (lock) {
            checksKeys = now;
        }
    }

    boolean checksKeys() {
        synchronized (lock) {
            return checksKeys;
        }
    }

    State state() {
        synchronized (lock) {
            return new State(wrong, pace, atLeast, checksKeys);
        }
    }

    /// How to deal with this request; uses the fault up.
    Plan take() {
        synchronized (lock) {
            Plan plan = new Plan(wrong, pace, atLeast);
            if (wrong.isPresent() && left != Integer.MAX_VALUE && --left <= 0) {
                wrong = Optional.empty();
            }
            return plan;
        }
    }
}
