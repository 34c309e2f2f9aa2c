package dev.sanad.core.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class VaultCryptoTest {
    private static final byte[] BOUND = "user".getBytes(StandardCharsets.UTF_8);
    private final VaultCrypto crypto = new VaultCrypto(new SecureRandom());

    @Test
    void unwrapsOnlyWithTheKeyAndTheWordsItIsBoundTo() {
        byte[] dataKey = crypto.newKey();
        byte[] key = crypto.newKey();
        byte[] wrapped = crypto.wrap(dataKey, key, BOUND);
        assertThat(VaultCrypto.unwrap(wrapped, key, BOUND)).hasValue(dataKey);
        assertThat(VaultCrypto.unwrap(wrapped, crypto.newKey(), BOUND)).isEmpty();
        assertThat(VaultCrypto.unwrap(wrapped, key, new byte[0])).isEmpty();
        wrapped[20] ^= 1;
        assertThat(VaultCrypto.unwrap(wrapped, key, BOUND)).isEmpty();
        assertThat(VaultCrypto.unwrap(new byte[5], key, BOUND)).isEmpty();
        assertThat(crypto.wrap(dataKey, key, BOUND)).isNotEqualTo(wrapped);
    }

    @Test
    void derivesAnotherKeyForEachPurpose() {
        byte[] dataKey = crypto.newKey();
        assertThat(VaultCrypto.subKey(dataKey, "a")).hasSize(32).isNotEqualTo(VaultCrypto.subKey(dataKey, "b"));
        assertThat(VaultCrypto.subKey(dataKey, "a")).isEqualTo(VaultCrypto.subKey(dataKey, "a"));
    }

    @Test
    void makesTheSameKeyOfAPassphraseForEver() {
        byte[] key =
                VaultCrypto.passphraseKey("عبارة مرور".toCharArray(), new byte[16], new VaultCrypto.Cost(64, 1, 1));
        byte[] again =
                VaultCrypto.passphraseKey("عبارة مرور".toCharArray(), new byte[16], new VaultCrypto.Cost(64, 1, 1));
        assertThat(HexFormat.of().formatHex(key)).isEqualTo(HexFormat.of().formatHex(again));
        byte[] dearer =
                VaultCrypto.passphraseKey("عبارة مرور".toCharArray(), new byte[16], new VaultCrypto.Cost(64, 2, 1));
        assertThat(dearer).isNotEqualTo(key);
    }

    @Test
    void refusesCostsThatAnEditedFileCouldAskFor() {
        assertThatThrownBy(() -> new VaultCrypto.Cost(1 << 24, 3, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VaultCrypto.Cost(65_536, 0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
