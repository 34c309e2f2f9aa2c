package dev.sanad.sandbox.http;

/// What a request is answered with: all at once, or as it comes into being.
public sealed interface HttpReply permits HttpAnswer, HttpStream {}
