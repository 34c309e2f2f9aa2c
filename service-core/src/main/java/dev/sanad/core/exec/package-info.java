/// The owner of all threads: named executors, bounded virtual threads, deadlines.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.exec;
