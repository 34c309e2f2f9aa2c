package dev.sanad.core.store;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One transaction: a thin typed layer over JDBC. Statements are prepared once per connection and kept, so their
/// text
/// has to be constant; values go into `?`.
///
/// Values may be `String`, `Integer`, `Long`, `Boolean` (0/1), `byte[]`, `Instant` (milliseconds since 1970),
/// `LocalDate` (ISO text), `BigDecimal` (text, so that nothing is rounded), `Double`, or null. An enum is stored
/// by its
/// code: hand in the code.
///
/// Belongs to the thread and the duration of one piece of work. Statements that fail throw {@link StoreException}.
public final class Tx {
    private final Statements statements;
    private final List<Runnable> afterCommit = new ArrayList<>();

    Tx(Statements statements) {
        this.statements = statements;
    }

    /// Runs a statement that changes rows.
    ///
    /// @return how many rows it changed
    public int update(String sql, @Nullable Object... args) {
        return using(sql, prepared -> {
            bind(prepared, args);
            return prepared.statement.executeUpdate();
        });
    }

    /// Runs one statement for many rows; the values of each come from the function.
    ///
    /// @return how many rows were changed in all
    public <E> int batch(String sql, Collection<E> rows, Function<? super E, @Nullable Object[]> values) {
        return using(sql, prepared -> {
            int changed = 0;
            for (E row : rows) {
                bind(prepared, values.apply(row));
                changed += prepared.statement.executeUpdate();
            }
            statements.executedAgain(Math.max(0, rows.size() - 1));
            return changed;
        });
    }

    /// The first row of a query; empty where there is none.
    public <T> Optional<T> one(String sql, RowMapper<T> mapper, @Nullable Object... args) {
        return query(sql, args, row -> row.next() ? Optional.of(mapper.map(row.row())) : Optional.empty());
    }

    /// All rows of a query, in its order. Bound it by `LIMIT`.
    public <T> List<T> list(String sql, RowMapper<T> mapper, @Nullable Object... args) {
        return query(sql, args, rows -> {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(mapper.map(rows.row()));
            }
            return all;
        });
    }

    /// Walks over the rows of a query without keeping them.
    public void each(String sql, Consumer<Row> consumer, @Nullable Object... args) {
        query(sql, args, rows -> {
            while (rows.next()) {
                consumer.accept(rows.row());
            }
            return true;
        });
    }

    /// The first column of the first row as a number; 0 where there is no row. For counts and sums.
    public long count(String sql, @Nullable Object... args) {
        return query(sql, args, rows -> rows.next() ? rows.row().longNumber(1) : 0L);
    }

    /// Runs an action on the store's thread after this transaction is durable and before anybody is told; not at
    /// all
    /// where it is undone. It must be quick. In a reading transaction it never runs.
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    List<Runnable> actionsAfterCommit() {
        return afterCommit;
    }

    private interface Reading<T> {
        T of(Cursor rows) throws SQLException;
    }

    private record Cursor(ResultSet rows, Row row) {
        boolean next() throws SQLException {
            return rows.next();
        }
    }

    private <T> T query(String sql, @Nullable Object[] args, Reading<T> reading) {
        return using(sql, prepared -> {
            bind(prepared, args);
            try (ResultSet rows = prepared.statement.executeQuery()) {
                return reading.of(new Cursor(rows, new Row(rows, prepared.columns())));
            }
        });
    }

    private <T> T using(String sql, Statements.Step<T> step) {
        try {
            return statements.using(sql, step);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static void bind(Statements.Prepared prepared, @Nullable Object[] args) throws SQLException {
        prepared.expect(args.length);
        for (int i = 0; i < args.length; i++) {
            bind(prepared.statement, i + 1, args[i]);
        }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object arg) throws SQLException {
        switch (arg) {
            case null -> statement.setNull(at, Types.NULL);
            case String text -> statement.setString(at, text);
            case Integer number -> statement.setInt(at, number);
            case Long number -> statement.setLong(at, number);
            case Boolean flag -> statement.setInt(at, flag ? 1 : 0);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Instant instant -> statement.setLong(at, instant.toEpochMilli());
            case LocalDate date -> statement.setString(at, date.toString());
            case BigDecimal exact -> statement.setString(at, exact.toPlainString());
            case Double number -> statement.setDouble(at, number);
            default ->
                throw new IllegalArgumentException(
                        "no column type for " + arg.getClass().getName());
        }
    }
}
