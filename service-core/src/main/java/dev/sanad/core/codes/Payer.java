package dev.sanad.core.codes;

import dev.sanad.core.kernel.PayerId;
import dev.sanad.core.kernel.Words;
import org.jspecify.annotations.Nullable;

/// An insurer, and the administrator that handles its traffic where there is one.
///
/// @param id            the insurer's licence
/// @param name          in both languages
/// @param administrator the TPA's licence that goes into the message header; null where the insurer is addressed
///     itself
/// @param memberSystem  `Coverage.identifier.system` that this payer expects
/// @param origin        where the entry comes from: `sandbox`, `clinic`
public record Payer(PayerId id, Words name, @Nullable PayerId administrator, String memberSystem, String origin) {}
