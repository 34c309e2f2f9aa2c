/// How an answer is made: what is asked, what may leave, tools within bounds, text as it comes.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.assistant.turn;
