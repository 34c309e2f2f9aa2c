package dev.sanad.sandbox.people;

/// A fictional payer.
///
/// @param license           its licence
/// @param en                English name
/// @param ar                Arabic name
/// @param administrator     licence of the administrator that messages are addressed to; empty for none
/// @param memberSystem      system of its member numbers
/// @param offline           never reachable (GE-00012)
/// @param slowMillis        takes this much longer than others
/// @param contractSuspended has suspended its contract with every clinic
public record SandboxPayer(
        String license,
        String en,
        String ar,
        String administrator,
        String memberSystem,
        boolean offline,
        int slowMillis,
        boolean contractSuspended) {}
