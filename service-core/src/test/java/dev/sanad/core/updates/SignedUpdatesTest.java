package dev.sanad.core.updates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.policy.ClinicPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Against a server on a real socket, with real Ed25519 signatures.
class SignedUpdatesTest {
    private static final String CONTENT = "the package's bytes";

    @TempDir
    Path folder;

    private UpdateStand stand;

    @BeforeEach
    void start() throws IOException {
        stand = new UpdateStand(folder);
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    private static UpdateState looked(UpdateService service) {
        Outcome<UpdateState> outcome = service.look().join();
        return outcome instanceof Outcome.Done<UpdateState>(UpdateState state)
                ? state
                : service.state().get();
    }

    private static Offer offered(UpdateService service) {
        return looked(service) instanceof UpdateState.Offered(Offer offer) ? offer : missing();
    }

    private static Offer missing() {
        throw new AssertionError("nothing was offered");
    }

    private static FailureCode trouble(UpdateService service) {
        return looked(service) instanceof UpdateState.Troubled(var failure) ? failure.code() : FailureCode.UNEXPECTED;
    }

    @Test
    void aNewerVersionIsOfferedFetchedCheckedTwiceAndHandedOver() throws IOException {
        stand.offer("0.2.0", CONTENT);
        try (UpdateService service = stand.workstation("0.1.0")) {
            Offer offer = offered(service);
            assertThat(offer.version()).hasToString("0.2.0");
            assertThat(offer.notes().ar()).isEqualTo("الجديد");
            Path file = done(service.fetch(offer));
            assertThat(Files.readString(file)).isEqualTo(CONTENT);
            assertThat(service.state().get()).isEqualTo(new UpdateState.Fetched(offer, file));
            assertThat(done(service.handOver(offer))).isEqualTo(file);
        }
    }

    private static <T> T done(CompletableFuture<Outcome<T>> future) {
        return future.join() instanceof Outcome.Done<T>(T value) ? value : fail(future);
    }

    private static <T> T fail(CompletableFuture<Outcome<T>> future) {
        throw new AssertionError(future.join());
    }

    @Test
    void theSameOrAnOlderVersionIsNoNews() {
        stand.offer("0.1.0", CONTENT);
        try (UpdateService service = stand.workstation("0.1.0")) {
            assertThat(looked(service)).isEqualTo(new UpdateState.Newest(UpdateStand.NOW));
        }
        try (UpdateService service = stand.workstation("0.2.0")) {
            assertThat(looked(service)).isInstanceOf(UpdateState.Newest.class);
        }
    }

    /// A version that was installed and did not come up, or could not be installed, is not pressed on
    /// anybody again.
    @Test
    void aVersionThatWasTriedInVainIsNotOfferedAgainByItself() {
        stand.offer("0.2.0", CONTENT);
        try (UpdateService service = stand.workstation("0.1.0")) {
            Offer offer = offered(service);
            done(service.fetch(offer));
            done(service.handOver(offer));
        }
        try (UpdateService service = stand.workstation("0.1.0")) {
            assertThat(looked(service)).isInstanceOfSatisfying(UpdateState.Tried.class, tried -> {
                assertThat(tried.offer().version()).hasToString("0.2.0");
                assertThat(done(service.fetch(tried.offer()))).exists();
            });
        }
        stand.offer("0.2.1", CONTENT);
        try (UpdateService service = stand.workstation("0.1.0")) {
            assertThat(offered(service).version()).hasToString("0.2.1");
        }
    }

    @Test
    void aListThatSomebodyElseSignedIsNotEvenLookedInto() {
        stand.publish("this is no list at all", UpdateStand.newKey());
        try (UpdateService service = stand.workstation("0.1.0")) {
            assertThat(trouble(service)).isEqualTo(FailureCode.UPDATE_NOT_GENUINE);
        }
    }

    @Test
    void aListWhoseBytesWereChangedIsRefused() {
        stand.offer("0.2.0", CONTENT);
        byte[] list =
                Objects.requireNonNull(stand.files.get("/sanad/stable.json")).clone();
        list[list.length - 3] ^= 1;
        stand.files.put("/sanad/stable.json", list);
        try (UpdateService service = stand.workstation("0.1.0")) {
            assertThat(trouble(service)).isEqualTo(FailureCode.UPDATE_NOT_GENUINE);
        }
    }

    @Test
    void aSignatureOverSomethingElseThanAListDoesNotCount() throws Exception {
        stand.offer("0.2.0", CONTENT);
        var plain = java.security.Signature.getInstance("Ed25519");
        plain.initSign(stand.key.getPrivate());
        plain.update(stand.files.get("/sanad/stable.json"));
        stand.files.put("/sanad/stable.json.sig", java.util.Base64.getEncoder().encode(plain.sign()));
        try (UpdateService service = stand.workstation("0.1.0")) {
            assertThat(trouble(service)).isEqualTo(FailureCode.UPDATE_NOT_GENUINE);
        }
    }

    @Test
    void aPackageThatIsNotWhatWasSignedIsThrownAway() throws IOException {
        for (String other : new String[] {"the package's bites", "short", CONTENT + CONTENT, ""}) {
            stand.offer("0.2.0", CONTENT);
            stand.files.put("/sanad/sanad_0.2.0_amd64.deb", other.getBytes(UTF_8));
            try (UpdateService service = stand.workstation("0.1.0")) {
                Outcome<Path> fetched = service.fetch(offered(service)).join();
                assertThat(fetched)
                        .isInstanceOfSatisfying(
                                Outcome.Failed.class,
                                failed -> assertThat(((Outcome.Failed<?>) failed)
                                                .failure()
                                                .code())
                                        .isEqualTo(FailureCode.UPDATE_NOT_GENUINE));
                try (var left = Files.list(folder.resolve("updates"))) {
                    assertThat(left).isEmpty();
                }
            }
        }
    }

    @Test
    void aFileThatWasChangedAfterItWasFetchedIsNotOpened() throws IOException {
        stand.offer("0.2.0", CONTENT);
        try (UpdateService service = stand.workstation("0.1.0")) {
            Offer offer = offered(service);
            Path file = done(service.fetch(offer));
            Files.writeString(file, "something else of a kind");
            assertThat(service.handOver(offer).join()).isInstanceOf(Outcome.Failed.class);
            assertThat(file).doesNotExist();
        }
    }

    @Test
    void anOldListIsNotBelievedOnceANewerOneWasSeen() {
        stand.offer("0.2.0", CONTENT);
        try (UpdateService service = stand.workstation("0.1.0")) {
            offered(service);
        }
        stand.publish(
                UpdateStand.list(
                        "0.3.0", CONTENT, UpdateStand.NOW.minusSeconds(7_200), UpdateStand.NOW.plusSeconds(86_400)),
                stand.key);
        try (UpdateService service = stand.workstation("0.1.0")) {
            assertThat(trouble(service)).isEqualTo(FailureCode.UPDATE_STALE);
        }
    }

    @Test
    void aListPastItsLastDayIsNotBelieved() {
        stand.publish(
                UpdateStand.list(
                        "0.2.0", CONTENT, UpdateStand.NOW.minusSeconds(7_200), UpdateStand.NOW.minusSeconds(1)),
                stand.key);
        try (UpdateService service = stand.workstation("0.1.0")) {
            assertThat(trouble(service)).isEqualTo(FailureCode.UPDATE_STALE);
        }
    }

    @Test
    void aListOfAnotherChannelIsNotTaken() {
        stand.offer("0.2.0", CONTENT);
        try (UpdateService service = stand.workstation("0.1.0", stand.policy("early"))) {
            assertThat(trouble(service)).isEqualTo(FailureCode.UPDATE_NOT_GENUINE);
        }
    }

    @Test
    void aServerThatIsGoneIsATroubleThatPasses() {
        UpdateService service = stand.workstation("0.1.0");
        assertThat(trouble(service)).isEqualTo(FailureCode.UPDATE_NOT_FETCHED);
        stand.offer("0.2.0", CONTENT);
        assertThat(offered(service).version()).hasToString("0.2.0");
        service.close();
    }

    @Test
    void offMeansThatNobodyIsCalled() {
        stand.offer("0.2.0", CONTENT);
        try (UpdateService service = stand.workstation("0.1.0", ClinicPolicy.Updates.OFF)) {
            service.begin();
            assertThat(looked(service)).isEqualTo(new UpdateState.Off());
        }
        try (UpdateService service = stand.workstation("0.1.0", stand.policy("off"))) {
            service.begin();
            assertThat(looked(service)).isEqualTo(new UpdateState.Off());
        }
        assertThat(stand.server.getRequestCount()).isZero();
    }

    @Test
    void itLooksByItselfALittleAfterTheStart() {
        stand.offer("0.2.0", CONTENT);
        CompletableFuture<UpdateState> told = new CompletableFuture<>();
        try (UpdateService service = stand.workstation("0.1.0")) {
            service.state().subscribe(state -> {
                if (state instanceof UpdateState.Offered) {
                    told.complete(state);
                }
            });
            service.begin();
            assertThat(told.orTimeout(30, TimeUnit.SECONDS).join()).isInstanceOf(UpdateState.Offered.class);
        }
    }
}
