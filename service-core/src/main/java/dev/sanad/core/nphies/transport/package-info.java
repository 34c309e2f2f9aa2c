/// The line itself: OkHttp, mutual TLS, time-outs, and every ending as a failure code.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.nphies.transport;
