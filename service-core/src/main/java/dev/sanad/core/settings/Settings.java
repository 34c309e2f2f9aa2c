package dev.sanad.core.settings;

import java.time.Duration;

/// What the clinic has set. Language and theme are not among them: they are needed before anybody signs in
/// ({@link Appearance}).
///
/// @param exchange the line to the exchange
/// @param clinic   who the clinic is
/// @param desk     how this workstation behaves
public record Settings(Exchange exchange, Clinic clinic, Desk desk) {
    /// The line to the exchange.
    ///
    /// @param profile     against which exchange
    /// @param endpoint    the address of `$process-message`; empty in the sandbox profile, which brings its own
    /// @param certificate the path of the clinic's PKCS#12 file; may be empty. Its pin is kept apart
    /// @param connect     time-out of connecting
    /// @param read        time-out of waiting for bytes
    /// @param call        time-out of a whole call
    public record Exchange(
            Profile profile, String endpoint, String certificate, Duration connect, Duration read, Duration call) {}

    /// Who the clinic is, as its messages say.
    ///
    /// @param licence      the provider licence of NPHIES
    /// @param nameEn       in English
    /// @param nameAr       in Arabic
    /// @param providerType code of `provider-type`
    /// @param baseUri      names the clinic's own resources, e.g. `http://clinic.example.sa`
    /// @param facility     the facility's licence; may be empty
    public record Clinic(
            String licence, String nameEn, String nameAr, String providerType, String baseUri, String facility) {}

    /// How this workstation behaves.
    ///
    /// @param hijri       whether dates are shown with their Hijri day beside
    /// @param idleLock    without a touch for so long it locks; zero never
    /// @param freshFor    how long an eligibility answer counts as valid
    /// @param forgetAfter how long it is kept as a stale one
    public record Desk(boolean hijri, Duration idleLock, Duration freshFor, Duration forgetAfter) {}

    /// What a new workstation has: the sandbox profile and the suggested time-outs (10 s, 60 s, 90 s).
    public static Settings initial() {
        return new Settings(
                new Exchange(
                        Profile.SANDBOX,
                        "",
                        "",
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(90)),
                new Clinic("", "", "", "", "", ""),
                new Desk(false, Duration.ofMinutes(10), Duration.ofHours(24), Duration.ofDays(30)));
    }

    /// The same settings with another line.
    public Settings with(Exchange other) {
        return new Settings(other, clinic, desk);
    }

    /// The same settings with another clinic.
    public Settings with(Clinic other) {
        return new Settings(exchange, other, desk);
    }

    /// The same settings with another behaviour.
    public Settings with(Desk other) {
        return new Settings(exchange, clinic, other);
    }
}
