/// Feature: the assistant. Conversations, models behind one port, grounded answers, and nothing personal that
/// leaves this computer unless the clinic says so.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.assistant;
