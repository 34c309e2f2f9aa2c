package dev.sanad.core.store;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// How a database is opened.
///
/// @param file       where it lives; made where it does not exist, with its folder
/// @param key        its key; wiped by the database when that is closed
/// @param durability what an acknowledged write survives
/// @param migrations the steps of every feature that keeps rows in it, in the order in which they are applied
/// @param clock      for the time at which a step was applied
public record DatabaseConfig(
        Path file, StoreKey key, Durability durability, List<Migration> migrations, InstantSource clock) {
    public DatabaseConfig {
        migrations = List.copyOf(migrations);
    }
}
