package dev.sanad.core;

import dev.sanad.core.codes.Payer;
import dev.sanad.core.patients.Patient;
import dev.sanad.core.policy.ClinicPolicy;
import dev.sanad.core.session.Keychain;
import dev.sanad.core.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// What a core is opened with.
///
/// @param folder   where everything is kept; one process at a time
/// @param clock    in the clinic's zone
/// @param keychain the operating system's
/// @param demo     present in the Sandbox profile only
/// @param policy   what is fixed for this computer
public record CoreConfig(Path folder, Clock clock, Keychain keychain, Optional<Demo> demo, ClinicPolicy policy) {
    /// On a computer without a policy.
    public CoreConfig(Path folder, Clock clock, Keychain keychain, Optional<Demo> demo) {
        this(folder, clock, keychain, demo, ClinicPolicy.NONE);
    }

    /// The demo clinic of the Sandbox profile. Everybody in it is fictional.
    ///
    /// @param exchange where the sandbox listens
    /// @param clinic   the demo clinic
    /// @param payers   the sandbox's payers
    /// @param people   to be registered at the first start, subscribers before those who depend on them
    /// @param model    the sandbox's model; empty where it has none
    /// @param index    the sandbox's index of documents; empty where it has none
    public record Demo(
            URI exchange,
            Settings.Clinic clinic,
            List<Payer> payers,
            List<Patient> people,
            Optional<Model> model,
            Optional<Index> index) {
        public Demo {
            payers = List.copyOf(payers);
            people = List.copyOf(people);
        }

        /// A sandbox with neither model nor index.
        public Demo(URI exchange, Settings.Clinic clinic, List<Payer> payers, List<Patient> people) {
            this(exchange, clinic, payers, people, Optional.empty(), Optional.empty());
        }

        /// The same clinic with the sandbox's model.
        public Demo with(Model its) {
            return new Demo(exchange, clinic, payers, people, Optional.of(its), index);
        }

        /// The same clinic with the sandbox's index.
        public Demo with(Index its) {
            return new Demo(exchange, clinic, payers, people, model, Optional.of(its));
        }
    }

    /// The sandbox's model, by its OpenAI-compatible protocol.
    ///
    /// @param base ends in `/v1`
    /// @param name as it calls itself
    /// @param key  fictional and public
    public record Model(URI base, String name, String key) {}

    /// The sandbox's index, by Kendra's protocol.
    ///
    /// @param endpoint where it listens
    /// @param id       of the index
    /// @param keyId    fictional and public
    /// @param secret   fictional and public
    public record Index(URI endpoint, String id, String keyId, String secret) {}
}
