/// Messages kept raw: what was sent and what came back, byte for byte, before anybody interprets it.
@org.jspecify.annotations.NullMarked
package dev.sanad.core.journal;
