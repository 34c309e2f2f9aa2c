package dev.sanad.core.updates;

import dev.sanad.core.exec.CoreExecutors;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.MutableSignal;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.Signal;
import dev.sanad.core.kernel.Subscription;
import dev.sanad.core.store.PrivateFiles;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// New versions from one signed list.
///
/// The order is the safety: signature before content, age before offer, digest before the file gets its name, digest
/// again before it is opened, and the note that it is being tried before it is opened at all.
final class SignedUpdates implements UpdateService {
    private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

    private final UpdatesConfig config;
    private final URI address;
    private final Deps deps;
    private final FeedReader reader;
    private final UpdateLine line;
    private final UpdateNotes notes;
    private final MutableSignal<UpdateState> state = new MutableSignal<>(new UpdateState.NotLooked());
    private final List<Subscription> timers = new ArrayList<>();
    private final Object oneAtATime = new Object();

    /// What it stands on.
    record Deps(CoreExecutors executors, Clock clock) {}

    SignedUpdates(UpdatesConfig config, URI address, String key, Deps deps) {
        this.config = config;
        this.address = address;
        this.deps = deps;
        this.reader = new FeedReader(key, address);
        this.line = new UpdateLine(config.running());
        this.notes = new UpdateNotes(config.folder().resolve("updates.properties"));
    }

    @Override
    public Signal<UpdateState> state() {
        return state;
    }

    @Override
    public void begin() {
        synchronized (timers) {
            timers.add(deps.executors().timers().after(config.first(), this::look));
            timers.add(deps.executors().timers().every(config.period(), this::look));
        }
    }

    @Override
    public CompletableFuture<Outcome<UpdateState>> look() {
        return deps.executors().onIo(() -> {
            synchronized (oneAtATime) {
                return told(fetchList().then(this::believe).map(this::compare));
            }
        });
    }

    @Override
    public CompletableFuture<Outcome<Path>> fetch(Offer offer) {
        return deps.executors().onIo(() -> {
            synchronized (oneAtATime) {
                Outcome<Path> fetched = PrivateFiles.folder(folder()).then(folder -> line.file(offer, folder));
                told(fetched.map(file -> new UpdateState.Fetched(offer, file)));
                return fetched;
            }
        });
    }

    @Override
    public CompletableFuture<Outcome<Path>> handOver(Offer offer) {
        return deps.executors().onIo(() -> {
            synchronized (oneAtATime) {
                Outcome<Path> genuine = UpdateLine.verify(folder().resolve(offer.fileName()), offer);
                if (genuine instanceof Outcome.Done) {
                    notes.tried(offer.version());
                }
                told(genuine.map(file -> new UpdateState.Fetched(offer, file)));
                return genuine;
            }
        });
    }

    private Path folder() {
        return config.folder().resolve("updates");
    }

    private record Fetched(byte[] list, byte[] signature) {}

    private Outcome<Fetched> fetchList() {
        return line.list(address)
                .then(list -> line.list(URI.create(address + ".sig")).map(signature -> new Fetched(list, signature)));
    }

    private Outcome<Feed> believe(Fetched fetched) {
        return reader.read(fetched.list(), fetched.signature()).then(feed -> {
            Instant now = deps.clock().instant();
            if (!feed.channel().equals(config.policy().channel())) {
                return Outcome.failed(Failure.of(FailureCode.UPDATE_NOT_GENUINE, "channel"));
            }
            boolean past = feed.expires().isBefore(now) || feed.issued().isBefore(notes.issued());
            if (past || feed.issued().isAfter(now.plus(CLOCKS_DIFFER))) {
                return Outcome.failed(Failure.of(FailureCode.UPDATE_STALE));
            }
            notes.believed(feed.issued());
            return Outcome.done(feed);
        });
    }

    private UpdateState compare(Feed feed) {
        Optional<Offer> newest = feed.newest(config.running(), config.platform());
        return newest.<UpdateState>map(offer ->
                        notes.wasTried(offer.version()) ? new UpdateState.Tried(offer) : new UpdateState.Offered(offer))
                .orElseGet(() -> new UpdateState.Newest(deps.clock().instant()));
    }

    private <T extends UpdateState> Outcome<T> told(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(T now)) {
            state.set(now);
        } else if (outcome instanceof Outcome.Failed<T>(Failure failure)) {
            state.set(new UpdateState.Troubled(failure));
        }
        return outcome;
    }

    @Override
    public void close() {
        synchronized (timers) {
            timers.forEach(Subscription::close);
            timers.clear();
        }
        line.close();
    }
}
