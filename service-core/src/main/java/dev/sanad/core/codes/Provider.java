package dev.sanad.core.codes;

import dev.sanad.core.kernel.ProviderId;
import dev.sanad.core.kernel.Words;

/// A hospital, clinic, pharmacy or laboratory that the clinic has to do with: who takes a patient over, or
/// sends one.
///
/// @param id     its licence
/// @param name   in both languages
/// @param type   code of `provider-type`; empty where unknown
/// @param origin where the entry comes from: `sandbox`, `clinic`
public record Provider(ProviderId id, Words name, String type, String origin) {}
