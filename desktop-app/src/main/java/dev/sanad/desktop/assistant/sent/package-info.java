/// What left the workstation for an answer, to be looked at.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.assistant.sent;
