package dev.sanad.core.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// The mathematics of the vault: Argon2id for passphrases, AES-256-GCM for wrapping, HKDF-SHA256 for sub-keys.
final class VaultCrypto {
    static final int KEY_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /// How a passphrase is made a key. Stored beside each user, so that it can be raised later.
    ///
    /// @param memoryKib   memory in KiB
    /// @param iterations  passes
    /// @param parallelism lanes
    record Cost(int memoryKib, int iterations, int parallelism) {
        /// 64 MiB, 3 passes, 1 lane: about 160 ms.
        static final Cost STANDARD = new Cost(65_536, 3, 1);

        Cost {
            // An edited file must not make the program weak, nor take all memory.
            if (memoryKib < 8 || memoryKib > 1 << 20 || iterations < 1 || iterations > 16 || parallelism < 1) {
                throw new IllegalArgumentException("costs out of bounds");
            }
        }
    }

    private final SecureRandom random;

    VaultCrypto(SecureRandom random) {
        this.random = random;
    }

    byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    byte[] newSalt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }

    static byte[] passphraseKey(char[] passphrase, byte[] salt, Cost cost) {
        Argon2BytesGenerator argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memoryKib())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build());
        byte[] key = new byte[KEY_BYTES];
        argon.generateBytes(passphrase, key);
        return key;
    }

    /// Encrypts a key under another, bound to what stands beside it; nonce first.
    byte[] wrap(byte[] dataKey, byte[] wrappingKey, byte[] boundTo) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, wrappingKey, nonce, boundTo);
            byte[] sealed = cipher.doFinal(dataKey);
            return ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /// The key inside; empty where the wrapping key or what stands beside it is another.
    static Optional<byte[]> unwrap(byte[] wrapped, byte[] wrappingKey, byte[] boundTo) {
        if (wrapped.length != NONCE_BYTES + KEY_BYTES + TAG_BITS / 8) {
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(wrapped, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, wrappingKey, nonce, boundTo);
            return Optional.of(cipher.doFinal(wrapped, NONCE_BYTES, wrapped.length - NONCE_BYTES));
        } catch (AEADBadTagException wrongKey) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] boundTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(boundTo);
        return cipher;
    }

    /// A key for one purpose; keys of different purposes say nothing about each other.
    static byte[] subKey(byte[] dataKey, String purpose) {
        try {
            KDF hkdf = KDF.getInstance("HKDF-SHA256");
            return hkdf.deriveData(HKDFParameterSpec.ofExtract()
                    .addIKM(dataKey)
                    .thenExpand(("sanad 1 " + purpose).getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF", e);
        }
    }
}
