/// A small HTTP/1.1 front on loopback that can also misbehave on purpose.
@org.jspecify.annotations.NullMarked
package dev.sanad.sandbox.http;
