/// What the knowledge base offers to the assistant.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.knowledge.tools;
