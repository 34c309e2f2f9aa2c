package dev.sanad.core.store;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sqlite.SQLiteErrorCode;

/// Turns what the driver throws into failures, and logs each once.
final class StoreFailures {
    private static final Logger LOG = LoggerFactory.getLogger(StoreFailures.class);

    private StoreFailures() {}

    static Failure of(String what, Throwable thrown) {
        FailureCode code = switch (thrown) {
            case StoreException e when e.getCause() instanceof SQLException cause -> code(cause);
            case SQLException e -> code(e);
            default -> FailureCode.UNEXPECTED;
        };
        return SupportReference.logged(LOG, code, what, thrown);
    }

    static boolean isDamage(Throwable thrown) {
        Throwable cause = thrown instanceof StoreException ? thrown.getCause() : thrown;
        return cause instanceof SQLException sql
                && (is(sql, SQLiteErrorCode.SQLITE_CORRUPT) || is(sql, SQLiteErrorCode.SQLITE_NOTADB));
    }

    private static FailureCode code(SQLException e) {
        if (is(e, SQLiteErrorCode.SQLITE_FULL)) {
            return FailureCode.STORE_FULL;
        }
        if (is(e, SQLiteErrorCode.SQLITE_NOTADB)) {
            return FailureCode.STORE_WRONG_KEY;
        }
        // A constraint that the work did not expect, or a statement that does not parse, is a bug of the work.
        if (is(e, SQLiteErrorCode.SQLITE_CONSTRAINT) || is(e, SQLiteErrorCode.SQLITE_ERROR)) {
            return FailureCode.UNEXPECTED;
        }
        return FailureCode.STORE_FAILED;
    }

    private static boolean is(SQLException e, SQLiteErrorCode code) {
        return (e.getErrorCode() & 0xFF) == code.code;
    }
}
