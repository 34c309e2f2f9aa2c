package dev.sanad.core.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The current row of a query, by the names of its columns (as the query names them) or their numbers from 1.
/// Valid only while it is being mapped.
public final class Row {
    private final ResultSet rows;
    private final Map<String, Integer> columns;

    Row(ResultSet rows, Map<String, Integer> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    private int at(String column) {
        Integer index = columns.get(column);
        if (index == null) {
            throw new IllegalArgumentException("the query has no column " + column);
        }
        return index;
    }

    /// The text of a column; a bug where it is null.
    public String text(String column) {
        return text(at(column));
    }

    public String text(int column) {
        return present(textOrNull(column));
    }

    public @Nullable String textOrNull(String column) {
        return textOrNull(at(column));
    }

    public @Nullable String textOrNull(int column) {
        try {
            return rows.getString(column);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /// The number of a column; 0 where it is null.
    public int number(String column) {
        return Math.toIntExact(longNumber(at(column)));
    }

    public int number(int column) {
        return Math.toIntExact(longNumber(column));
    }

    public long longNumber(String column) {
        return longNumber(at(column));
    }

    public long longNumber(int column) {
        try {
            return rows.getLong(column);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /// Whether the column holds anything but 0 or null.
    public boolean flag(String column) {
        return longNumber(at(column)) != 0;
    }

    public boolean flag(int column) {
        return longNumber(column) != 0;
    }

    /// The bytes of a column; a bug where it is null.
    public byte[] bytes(String column) {
        return bytes(at(column));
    }

    public byte[] bytes(int column) {
        return present(bytesOrNull(column));
    }

    public byte @Nullable [] bytesOrNull(String column) {
        return bytesOrNull(at(column));
    }

    public byte @Nullable [] bytesOrNull(int column) {
        try {
            return rows.getBytes(column);
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    /// A moment, stored as milliseconds since 1970; a bug where it is null.
    public Instant instant(String column) {
        return present(instantOrNull(column));
    }

    public @Nullable Instant instantOrNull(String column) {
        int index = at(column);
        return isNull(index) ? null : Instant.ofEpochMilli(longNumber(index));
    }

    /// A day, stored as ISO text; a bug where it is null.
    public LocalDate date(String column) {
        return present(dateOrNull(column));
    }

    public @Nullable LocalDate dateOrNull(String column) {
        String text = textOrNull(at(column));
        return text == null ? null : LocalDate.parse(text);
    }

    public boolean isNull(String column) {
        return isNull(at(column));
    }

    public boolean isNull(int column) {
        try {
            return rows.getObject(column) == null;
        } catch (SQLException e) {
            throw new StoreException(e);
        }
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the column is null");
        }
        return value;
    }
}
