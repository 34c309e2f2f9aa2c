/// How the clinic's index in the cloud is set up: a tab among the settings.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.knowledge.index;
