/// What is kept of conversations: a tree of questions and answers, found again by words in either script.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.assistant.history;
