package dev.sanad.core.exec;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/// The short code by which support finds a mishap: the same place in the program gives the same code.
///
/// Messages of exceptions may carry what a person typed; so the log gets types, error numbers and places only.
public final class SupportReference {
    private static final int DEEPEST = 8;

    private SupportReference() {}

    /// Eight characters that name the kind and the place of an exception.
    public static String of(Throwable mishap) {
        long hash = 17;
        Throwable at = mishap;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            hash = 31 * hash + at.getClass().getName().hashCode();
            for (StackTraceElement frame : at.getStackTrace()) {
                if (frame.getClassName().startsWith("dev.sanad.")) {
                    hash = 31 * hash + frame.getClassName().hashCode();
                    hash = 31 * hash + frame.getMethodName().hashCode();
                }
            }
            at = at.getCause();
        }
        String code = Long.toString(hash & 0xFF_FFFF_FFFFL, 32).toUpperCase(Locale.ROOT);
        return "0".repeat(8 - code.length()) + code;
    }

    /// Logs a mishap once and makes a failure of it that carries its reference.
    ///
    /// @param what what was being done, in English, without anything a person typed
    public static Failure logged(Logger log, FailureCode code, String what, Throwable mishap) {
        String reference = of(mishap);
        log.error("{} failed [{}]", what, reference, withoutMessages(mishap));
        return Failure.of(code).withReference(reference);
    }

    /// The same exception for a log: type, error number and places, no message.
    public static Throwable withoutMessages(Throwable mishap) {
        return bare(mishap, 0);
    }

    private static Bare bare(Throwable mishap, int depth) {
        Throwable cause = mishap.getCause();
        Bare inner = cause == null || depth == DEEPEST ? null : bare(cause, depth + 1);
        String number = mishap instanceof SQLException sql ? " #" + sql.getErrorCode() : "";
        Bare bare = new Bare(mishap.getClass().getName() + number, inner);
        bare.setStackTrace(mishap.getStackTrace());
        return bare;
    }

    private static final class Bare extends Exception {
        private static final long serialVersionUID = 1L;

        Bare(String type, @Nullable Throwable cause) {
            super(type, cause, false, true);
        }
    }
}
