/// The program as the person who looks after it sees it: figures on loopback, health, log files, the support bundle.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.operations;
