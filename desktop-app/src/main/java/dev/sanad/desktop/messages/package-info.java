/// NPHIES messages that lie in files: what they say, for support.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.messages;
