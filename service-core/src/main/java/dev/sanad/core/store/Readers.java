package dev.sanad.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;

/// The connections that read, made when first needed, as many as threads read at once.
final class Readers {
    private record Reader(Connection connection, Statements statements) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            statements.close();
            connection.close();
        }
    }

    private final Object lock = new Object();
    private final Connections connections;
    private final LongAdder executed;
    private final Deque<Reader> free = new ArrayDeque<>();
    private final List<Reader> all = new ArrayList<>();
    private int busy;
    private boolean closed;

    Readers(Connections connections, LongAdder executed) {
        this.connections = connections;
        this.executed = executed;
    }

    /// Runs work in a transaction that sees one state.
    <T> T read(Work<T> work) throws SQLException {
        Reader reader = take();
        boolean good = false;
        try {
            reader.statements().execute("BEGIN");
            T result = work.in(new Tx(reader.statements()));
            reader.statements().execute("ROLLBACK");
            good = true;
            return result;
        } finally {
            // After any trouble nobody knows what state the connection is in: the next one gets a new one.
            giveBack(reader, good);
        }
    }

    private Reader take() throws SQLException {
        synchronized (lock) {
            if (closed) {
                throw new SQLException("the store is closed");
            }
            busy++;
            Reader reader = free.poll();
            if (reader != null) {
                return reader;
            }
        }
        Reader made = null;
        try {
            Connection connection = connections.reader();
            made = new Reader(connection, new Statements(connection, executed));
            return made;
        } finally {
            synchronized (lock) {
                if (made == null) {
                    busy--;
                    lock.notifyAll();
                } else {
                    all.add(made);
                }
            }
        }
    }

    private void giveBack(Reader reader, boolean good) throws SQLException {
        synchronized (lock) {
            busy--;
            if (good) {
                free.push(reader);
            } else {
                all.remove(reader);
            }
            lock.notifyAll();
        }
        if (!good) {
            reader.close();
        }
    }

    int open() {
        synchronized (lock) {
            return all.size();
        }
    }

    /// Waits for what is being read, then closes every connection.
    public void close() throws SQLException, InterruptedException {
        synchronized (lock) {
            closed = true;
            while (busy > 0) {
                lock.wait();
            }
            for (Reader reader : all) {
                reader.close();
            }
            all.clear();
            free.clear();
        }
    }
}
