package dev.sanad.core.store;

/// Makes a value of the current row.
///
/// @param <T> a value that holds nothing of the row
@FunctionalInterface
public interface RowMapper<T> {
    T map(Row row);
}
