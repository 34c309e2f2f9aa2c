/// Takes the text out of documents that come from outside: PDF, DOCX and plain text, each within
/// limits.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.knowledge.reading;
