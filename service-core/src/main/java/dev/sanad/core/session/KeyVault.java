package dev.sanad.core.session;

import dev.sanad.core.exec.SupportReference;
import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.UserId;
import dev.sanad.core.store.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The vault as a file. Written in one step and to the disk; the one before stays beside it as
/// `vault.json.previous`
/// and is read where the file itself cannot be. Without either the store cannot be opened by anybody.
final class KeyVault {
    private static final Logger LOG = LoggerFactory.getLogger(KeyVault.class);
    private static final int FORMAT = 1;

    private final Path file;
    private final Path previous;
    private final JsonMapper json = new JsonMapper();

    KeyVault(Path file) {
        this.file = file;
        this.previous = file.resolveSibling(file.getFileName() + ".previous");
    }

    boolean exists() {
        return Files.exists(file) || Files.exists(previous);
    }

    /// An empty vault where there is no file; a failure where there is one that cannot be read, and none before it.
    Outcome<Vault> load() {
        if (!exists()) {
            return Outcome.done(Vault.EMPTY);
        }
        Outcome<Vault> current = read(file);
        return current instanceof Outcome.Done || newer(current) ? current : read(previous);
    }

    private static boolean newer(Outcome<Vault> outcome) {
        return outcome instanceof Outcome.Failed<Vault>(Failure failure) && failure.code() == FailureCode.STORE_NEWER;
    }

    Outcome<Vault> save(Vault vault) {
        try {
            if (Files.exists(file)) {
                Outcome<Path> kept = PrivateFiles.replace(previous, Files.readAllBytes(file));
                if (kept instanceof Outcome.Failed<Path>(Failure failure)) {
                    return Outcome.failed(failure);
                }
            }
            return PrivateFiles.replace(file, json.writeValueAsBytes(write(vault)))
                    .map(_ -> vault);
        } catch (IOException e) {
            return Outcome.failed(SupportReference.logged(LOG, FailureCode.STORE_FAILED, "keeping the vault", e));
        }
    }

    private Outcome<Vault> read(Path from) {
        try {
            JsonNode root = json.readTree(Files.readAllBytes(from));
            int format = root.path("format").asInt(0);
            if (format > FORMAT) {
                return Outcome.failed(Failure.of(FailureCode.STORE_NEWER, "vault " + format));
            }
            List<Vault.Entry> entries = new ArrayList<>();
            for (JsonNode user : root.path("users")) {
                entries.add(entry(user));
            }
            if (format < 1 || entries.isEmpty()) {
                throw new IllegalArgumentException("not a vault");
            }
            return Outcome.done(new Vault(entries, slot(root.path("keychain"))));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            return Outcome.failed(SupportReference.logged(LOG, FailureCode.STORE_FAILED, "reading the vault", e));
        }
    }

    private static Vault.Entry entry(JsonNode node) {
        JsonNode cost = node.required("argon2id");
        return new Vault.Entry(
                new User(
                        new UserId(node.required("id").asString()),
                        node.required("name").asString(),
                        Role.valueOf(node.required("role").asString())),
                new VaultCrypto.Cost(
                        cost.required("memoryKib").asInt(),
                        cost.required("iterations").asInt(),
                        cost.required("parallelism").asInt()),
                node.required("salt").binaryValue(),
                node.required("wrapped").binaryValue());
    }

    private static Vault.@Nullable KeychainSlot slot(JsonNode node) {
        return node.isObject()
                ? new Vault.KeychainSlot(
                        new UserId(node.required("user").asString()),
                        node.required("wrapped").binaryValue())
                : null;
    }

    private ObjectNode write(Vault vault) {
        ObjectNode root = json.createObjectNode().put("format", FORMAT);
        var users = root.putArray("users");
        for (Vault.Entry entry : vault.entries()) {
            ObjectNode user = users.addObject()
                    .put("id", entry.user().id().value())
                    .put("name", entry.user().name())
                    .put("role", entry.user().role().name());
            user.putObject("argon2id")
                    .put("memoryKib", entry.cost().memoryKib())
                    .put("iterations", entry.cost().iterations())
                    .put("parallelism", entry.cost().parallelism());
            user.put("salt", entry.salt()).put("wrapped", entry.wrapped());
        }
        Vault.KeychainSlot slot = vault.keychain();
        if (slot != null) {
            root.putObject("keychain").put("user", slot.user().value()).put("wrapped", slot.wrapped());
        }
        return root;
    }
}
