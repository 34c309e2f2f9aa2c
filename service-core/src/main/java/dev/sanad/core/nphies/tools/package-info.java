/// What support needs: inspect a message, check a message.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.nphies.tools;
