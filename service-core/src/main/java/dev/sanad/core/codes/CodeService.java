package dev.sanad.core.codes;

import dev.sanad.core.kernel.Coded;
import dev.sanad.core.kernel.Language;
import dev.sanad.core.kernel.Outcome;
import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Signal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The door to code systems and directories. Code systems are loaded when first asked for and then kept; look-ups
/// after
/// that are in memory, so these methods may be called from any thread.
public interface CodeService {
    /// The code with its texts; the code itself as text where the system or the code is unknown.
    ///
    /// @param system canonical URL, e.g. `http://nphies.sa/terminology/CodeSystem/siteEligibility`
    Coded coded(String system, String code);

    /// Whether the system is known, and whether it holds the code.
    boolean contains(String system, String code);

    /// All codes of a small system in its own order; empty for an unknown one.
    List<Coded> all(String system);

    /// Finds codes by code prefix or by words in either language, best first.
    ///
    /// @param systems canonical URLs; empty searches all
    CompletableFuture<Outcome<List<Coded>>> search(List<String> systems, String text, Language language, int limit);

    /// What is known of a system: title, size, whether it is complete, origin; empty for an unknown one.
    Optional<SystemFacts> facts(String system);

    /// Payers that the clinic can address.
    Signal<List<Payer>> payers();

    /// One payer.
    Optional<Payer> payer(PayerId id);

    /// Adds or changes a payer of the clinic's own directory.
    CompletableFuture<Outcome<Payer>> savePayer(Payer payer);

    /// What is known of a code system.
    ///
    /// @param url      canonical URL
    /// @param codes    how many codes are held
    /// @param complete whether these are all codes of the system
    /// @param origin   from the manifest
    record SystemFacts(String url, int codes, boolean complete, String origin) {}
}
