/// What the feature of codes and directories offers to the assistant.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.codes.tools;
