/// What the exchange does with a message: conformance, duplicates, the payer's answer.
@org.jspecify.annotations.NullMarked
package dev.sanad.sandbox.exchange;
