package dev.sanad.core.store;

import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;

/// A statement failed. Work need not catch it: the transaction is undone, and the caller gets a failure.
public final class StoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int error;

    StoreException(SQLException cause) {
        super("a statement failed", cause);
        this.error = cause.getErrorCode();
    }

    /// Whether the row was refused by a constraint: a second row with the same key, a missing parent, a check.
    public boolean isConstraint() {
        return (error & 0xFF) == SQLiteErrorCode.SQLITE_CONSTRAINT.code;
    }
}
