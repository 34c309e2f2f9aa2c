/// The sandbox's model: Bedrock's Converse and the OpenAI chat protocol on the sandbox's port, in front of a responder
/// that works by rules (`rules`), with faults and a pace that a script sets.
@org.jspecify.annotations.NullMarked
package dev.sanad.sandbox.model;
