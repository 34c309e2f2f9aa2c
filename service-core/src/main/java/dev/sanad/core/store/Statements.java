package dev.sanad.core.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/// The prepared statements of one connection, kept for the next time. One thread.
final class Statements implements AutoCloseable {
    private static final int KEPT = 200;

    /// One prepared statement; a second one with the same text is made while the first is being read.
    static final class Prepared {
        final PreparedStatement statement;
        private final boolean kept;
        private boolean busy;
        private Map<String, Integer> columns = Map.of();
        private int places = -1;

        Prepared(PreparedStatement statement, boolean kept) {
            this.statement = statement;
            this.kept = kept;
        }

        /// A kept statement still has the values of its last use, so a missing value would go unnoticed.
        void expect(int values) throws SQLException {
            if (places < 0) {
                places = statement.getParameterMetaData().getParameterCount();
            }
            if (places != values) {
                throw new IllegalArgumentException("the statement has " + places + " places, not " + values);
            }
        }

        Map<String, Integer> columns() throws SQLException {
            if (columns.isEmpty()) {
                ResultSetMetaData meta = statement.getMetaData();
                Map<String, Integer> named = new HashMap<>();
                for (int i = meta.getColumnCount(); i >= 1; i--) {
                    named.put(meta.getColumnLabel(i), i);
                }
                columns = named;
            }
            return columns;
        }
    }

    /// What is done with a statement.
    interface Step<T> {
        T run(Prepared prepared) throws SQLException;
    }

    private final Connection connection;
    private final LongAdder executed;
    private final LinkedHashMap<String, Prepared> kept = new LinkedHashMap<>(64, 0.75f, true);

    /// @param executed counts what is executed
    Statements(Connection connection, LongAdder executed) {
        this.connection = connection;
        this.executed = executed;
    }

    /// Takes a statement, uses it and gives it back.
    <T> T using(String sql, Step<T> step) throws SQLException {
        Prepared prepared = take(sql);
        executed.increment();
        boolean good = false;
        try {
            T result = step.run(prepared);
            good = true;
            return result;
        } finally {
            if (good) {
                giveBack(prepared);
            } else {
                discard(prepared);
            }
        }
    }

    /// A statement that was taken once was executed for more rows than one.
    void executedAgain(int times) {
        executed.add(times);
    }

    void execute(String sql) throws SQLException {
        using(sql, prepared -> prepared.statement.execute());
    }

    private Prepared take(String sql) throws SQLException {
        Prepared known = kept.get(sql);
        if (known == null) {
            known = new Prepared(connection.prepareStatement(sql), true);
            kept.put(sql, known);
            dropEldest();
        } else if (known.busy) {
            return new Prepared(connection.prepareStatement(sql), false);
        }
        known.busy = true;
        return known;
    }

    private void giveBack(Prepared prepared) throws SQLException {
        prepared.busy = false;
        if (!prepared.kept) {
            prepared.statement.close();
        }
    }

    /// Gives back a statement that failed: the driver has closed it already, and it is not used again.
    private void discard(Prepared prepared) throws SQLException {
        prepared.busy = false;
        kept.values().removeIf(known -> known == prepared);
        prepared.statement.close();
    }

    private void dropEldest() throws SQLException {
        if (kept.size() <= KEPT) {
            return;
        }
        var all = kept.values().iterator();
        while (all.hasNext()) {
            Prepared eldest = all.next();
            if (!eldest.busy) {
                all.remove();
                eldest.statement.close();
                return;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        for (Prepared prepared : kept.values()) {
            prepared.statement.close();
        }
        kept.clear();
    }
}
