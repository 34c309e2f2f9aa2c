package dev.sanad.core.updates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sanad.core.kernel.Outcome;
import java.net.URI;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final Instant AT = Instant.parse("2026-11-24T06:00:00Z");
    private static final KeyPair KEY = UpdateStand.newKey();
    private static final String GOOD = UpdateStand.list("0.2.0", "x", AT, AT.plusSeconds(60));

    private static Outcome<Feed> read(String list) {
        byte[] bytes = list.getBytes(UTF_8);
        return new FeedReader(
                        Base64.getEncoder().encodeToString(KEY.getPublic().getEncoded()),
                        URI.create("https://updates.example.sa/sanad/stable.json"))
                .read(bytes, UpdateStand.sign(bytes, KEY));
    }

    @Test
    void addressesAreRelativeToTheList() {
        assertThat(read(GOOD)).isInstanceOfSatisfying(Outcome.Done.class, done -> {
            Feed feed = (Feed) done.value();
            assertThat(feed.newest(Version.of("0.1.0"), UpdateStand.DEBIAN)).hasValueSatisfying(offer -> {
                assertThat(offer.from()).hasToString("https://updates.example.sa/sanad/sanad_0.2.0_amd64.deb");
                assertThat(offer.fileName()).isEqualTo("sanad_0.2.0_amd64.deb");
            });
        });
    }

    @ParameterizedTest
    @CsvSource({
        "\"format\": 1, \"format\": 2",
        "sanad_0.2.0_amd64.deb, ../../..%2f.bashrc",
        "sanad_0.2.0_amd64.deb, http://updates.example.sa/sanad_0.2.0_amd64.deb",
        "sanad_0.2.0_amd64.deb, file:///etc/passwd",
        "\"size\": 1, \"size\": 0",
        "\"version\": \"0.2.0\", \"version\": \"latest\"",
        "\"channel\": \"stable\", \"channel\": \"\"",
    })
    void aSignedListThatIsNoneIsRefusedWhole(String from, String to) {
        assertThat(read(GOOD.replace(from, to))).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void aWithdrawnVersionIsNotOffered() {
        String withdrawn = GOOD.replace("\"version\": \"0.2.0\",", "\"version\": \"0.2.0\", \"withdrawn\": true,");
        assertThat(read(withdrawn))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((Feed) done.value()).newest(Version.of("0.1.0"), UpdateStand.DEBIAN))
                                .isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "0.2.0, 0.1.9",
        "0.10.0, 0.9.0",
        "1.0, 0.9.9.9",
        "0.2.0, 0.2.0-rc1",
        "0.2.0-rc2, 0.2.0-rc1",
        "0.2.0.1, 0.2.0",
    })
    void versionsHaveAnOrder(String later, String earlier) {
        assertThat(Version.of(later).isNewerThan(Version.of(earlier))).isTrue();
        assertThat(Version.of(earlier).isNewerThan(Version.of(later))).isFalse();
        assertThat(Version.of(later)).hasToString(later);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1..2", "v1", "1.2.3.4.5", "1.-2", "9999999"})
    void whatIsNoVersionIsRefused(String text) {
        assertThatThrownBy(() -> Version.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
