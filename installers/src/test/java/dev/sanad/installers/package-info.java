@org.jspecify.annotations.NullMarked
package dev.sanad.installers;
