package dev.sanad.core;

import dev.sanad.core.aws.AwsClients;
import dev.sanad.core.aws.AwsConnection;
import dev.sanad.core.aws.retrieval.KendraClient;
import dev.sanad.core.aws.retrieval.KendraPassage;
import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Cancellation;
import dev.sanad.core.kernel.KeptKey;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.knowledge.index.IndexPassage;
import dev.sanad.core.knowledge.index.PassageIndex;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Hangs Kendra on the port of the clinic's index. The cloud's loop is made with the first index.
final class KendraIndexes implements PassageIndex.Maker, AutoCloseable {
    private final CoreExecutors executors;
    private final Clock clock;
    private final Object lock = new Object();
    private @Nullable AwsClients cloud;

    /// @param clock of signatures
    KendraIndexes(CoreExecutors executors, Clock clock) {
        this.executors = executors;
        this.clock = clock;
    }

    @Override
    public PassageIndex make(PassageIndex.Place place, KeptKey key) {
        AwsConnection connection = new AwsConnection(
                place.region(), place.endpoint(), new AwsConnection.Keys(key.id(), key.secret(), key.session()));
        return new Kendra(new KendraClient(
                new KendraClient.Parts(clients(), connection, place.index(), place.deadline(), executors, clock)));
    }

    private AwsClients clients() {
        synchronized (lock) {
            AwsClients made = cloud == null ? new AwsClients(executors) : cloud;
            cloud = made;
            return made;
        }
    }

    @Override
    public void close() {
        synchronized (lock) {
            if (cloud != null) {
                cloud.close();
            }
        }
    }

    private record Kendra(KendraClient client) implements PassageIndex {
        @Override
        public CompletableFuture<Outcome<List<IndexPassage>>> retrieve(
                String text, int most, Cancellation cancellation) {
            return client.retrieve(text, most, cancellation)
                    .thenApply(found ->
                            found.map(all -> all.stream().map(Kendra::passage).toList()));
        }

        private static IndexPassage passage(KendraPassage found) {
            String document = found.document().isBlank() ? "document" : found.document();
            return new IndexPassage(document, found.title(), found.text(), found.uri());
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
