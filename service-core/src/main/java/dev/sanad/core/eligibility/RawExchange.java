package dev.sanad.core.eligibility;

/// The two messages of a check as they went over the line.
///
/// @param request  what was sent, pretty-printed; empty where nothing was
/// @param response what came back, pretty-printed where it is JSON; empty where nothing did
/// @param status   the HTTP status, 0 where none came
public record RawExchange(String request, String response, int status) {}
