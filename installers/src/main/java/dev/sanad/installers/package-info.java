/// Makes the native packages: a runtime, the program as a folder with its cache, and from it what a
/// system installs. Part of the build, never shipped.
@org.jspecify.annotations.NullMarked
package dev.sanad.installers;
