/// How the workstation itself is: line, workflows, cache, queue, store, audit trail; everything measured.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.system;
