package dev.sanad.core.policy;

import dev.sanad.core.kernel.Language;
import dev.sanad.core.settings.Profile;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/// What the policy file of a computer fixes. What it does not name is left to the clinic. It is there for computers
/// that
/// are looked after together; it is no defence against somebody who may start other programs on them.
///
/// @param profile     the only profile that may be started
/// @param endpoint    the only address of the exchange outside the sandbox
/// @param language    of a workstation whose person has not chosen one yet
/// @param updates     whether and where new versions are looked for
/// @param featuresOff names of sections that are not offered, lower case
public record ClinicPolicy(
        Optional<Profile> profile,
        Optional<URI> endpoint,
        Optional<Language> language,
        Updates updates,
        Set<String> featuresOff) {
    /// A computer without a policy. Nothing is looked for, because nobody has said where.
    public static final ClinicPolicy NONE =
            new ClinicPolicy(Optional.empty(), Optional.empty(), Optional.empty(), Updates.OFF, Set.of());

    public ClinicPolicy {
        featuresOff = Set.copyOf(featuresOff);
    }

    /// Where new versions are looked for.
    ///
    /// @param channel `off`, or the channel that the feed has to name
    /// @param feed    the address of the signed feed
    /// @param key     the Ed25519 public key of whoever signs it: its X.509 encoding in Base64
    public record Updates(String channel, Optional<URI> feed, Optional<String> key) {
        /// Nothing is ever looked for.
        public static final Updates OFF = new Updates("off", Optional.empty(), Optional.empty());

        /// Whether anything is to be looked for.
        public boolean isOn() {
            return !channel.equals("off") && feed.isPresent() && key.isPresent();
        }
    }

    /// Whether a section may be offered.
    public boolean allows(String feature) {
        return !featuresOff.contains(feature);
    }
}
