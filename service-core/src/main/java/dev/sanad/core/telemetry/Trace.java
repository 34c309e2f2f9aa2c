package dev.sanad.core.telemetry;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// The thread of one piece of work from the click to the answer, named as W3C Trace Context and OpenTelemetry name
/// it: 32 hexadecimal digits.
///
/// Work that has a GUID of its own (a check, a claim) uses that as its trace, so that the record, the audit trail, the
/// message journal and the log are found by one number. The trace is bound to the running code (`run`) and carried
/// along by the executors of the core; nobody passes it by hand. It stays on this computer unless the clinic allows
/// the exchange to see it.
///
/// @param id 32 lower-case hexadecimal digits, not all zero
public record Trace(String id) {
    private static final ScopedValue<Trace> CURRENT = ScopedValue.newInstance();
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{32}");
    private static final String NONE = "0".repeat(32);

    public Trace {
        if (!FORM.matcher(id).matches() || id.equals(NONE)) {
            throw new IllegalArgumentException("a trace is 32 hexadecimal digits");
        }
    }

    /// The trace of work that has a GUID; a fresh one where the id is none.
    public static Trace of(String guid) {
        String digits = guid.replace("-", "").toLowerCase(Locale.ROOT);
        return FORM.matcher(digits).matches() && !digits.equals(NONE) ? new Trace(digits) : begin();
    }

    /// A trace that nobody has.
    public static Trace begin() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new Trace(hex(random.nextLong()) + hex(random.nextLong() | 1));
    }

    /// The trace of the running code.
    public static Optional<Trace> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /// Runs work under this trace.
    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    /// Runs work under this trace and gives what it gives.
    public <T> T call(java.util.function.Supplier<T> work) {
        return ScopedValue.where(CURRENT, this).call(work::get);
    }

    /// The same work, to be run later or elsewhere under the trace of now.
    public static Runnable carried(Runnable work) {
        if (!CURRENT.isBound()) {
            return work;
        }
        Trace trace = CURRENT.get();
        return () -> trace.run(work);
    }

    /// An executor that carries the trace of whoever hands it work.
    public static Executor carrying(Executor executor) {
        return work -> executor.execute(carried(work));
    }

    /// The header `traceparent` of version 00: this trace, a fresh span, sampled.
    public String traceparent() {
        return "00-" + id + "-" + hex(ThreadLocalRandom.current().nextLong() | 1) + "-01";
    }

    private static String hex(long number) {
        return String.format("%016x", number);
    }
}
