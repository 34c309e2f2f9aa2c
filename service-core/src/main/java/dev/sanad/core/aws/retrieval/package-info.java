/// Searching a clinic's index of Amazon Kendra.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.aws.retrieval;
