/// What a patient's record has to be before it is stored or sent: tidied entries, pure checks, findings in two
/// languages.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.patients.rules;
