package dev.sanad.sandbox.http;

import java.util.Map;

/// A request that was read whole.
///
/// @param method  upper case
/// @param path    without query
/// @param headers names in lower case
/// @param body    may be empty
public record HttpRequest(String method, String path, Map<String, String> headers, byte[] body) {
    /// A header, or nothing as an empty text.
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
