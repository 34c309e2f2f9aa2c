/// Which models a clinic has set up, what they are unlocked with, and how they are reached.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.assistant.models;
