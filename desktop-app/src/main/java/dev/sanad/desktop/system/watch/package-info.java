/// How the workstation is watched from outside, and the support bundle.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.system.watch;
