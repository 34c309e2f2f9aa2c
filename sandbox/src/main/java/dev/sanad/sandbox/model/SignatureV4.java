package dev.sanad.sandbox.model;

import dev.sanad.sandbox.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Checks AWS Signature Version 4, by its definition and for requests without a query.
public final class SignatureV4 {
    private static final Pattern FORM = Pattern.compile("AWS4-HMAC-SHA256\\s+Credential=([^/,\\s]+)/"
            + "(\\d{8})/([\\w-]+)/([\\w-]+)/aws4_request,\\s*SignedHeaders=([\\w;-]+),\\s*Signature=([0-9a-f]{64})");
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private SignatureV4() {}

    /// Checks that a request to the model is signed, or has a bearer key.
    ///
    /// @param wholly whether by the sandbox's own key and rightly; else only that it has a signature's form
    /// @throws Refusal where it is not
    static void check(HttpRequest request, boolean wholly) {
        String authorization = request.header("authorization");
        if (authorization.startsWith("Bearer ")) {
            if (wholly && !authorization.equals("Bearer " + ModelKey.BEARER)) {
                throw new Refusal(Refusal.Kind.KEY_UNKNOWN, "The key is not known here.");
            }
            return;
        }
        signed(request, "bedrock", wholly);
    }

    /// Checks that a request is signed for a service.
    ///
    /// @param wholly whether by the sandbox's own key and rightly; else only that it has a signature's form
    /// @throws Refusal where it is not
    public static void signed(HttpRequest request, String service, boolean wholly) {
        String authorization = request.header("authorization");
        Matcher form = FORM.matcher(authorization);
        if (!form.matches() || request.header("x-amz-date").isEmpty()) {
            throw new Refusal(Refusal.Kind.NO_KEY, "The request is not signed with AWS Signature Version 4.");
        }
        if (!form.group(4).equals(service)) {
            throw new Refusal(
                    Refusal.Kind.SIGNATURE, "The credential has to be scoped to the service " + service + ".");
        }
        if (!wholly) {
            return;
        }
        if (!form.group(1).equals(ModelKey.ACCESS_KEY_ID)) {
            throw new Refusal(Refusal.Kind.KEY_UNKNOWN, "The access key id is not known here.");
        }
        if (!MessageDigest.isEqual(
                expected(request, form).getBytes(StandardCharsets.US_ASCII),
                form.group(6).getBytes(StandardCharsets.US_ASCII))) {
            throw new Refusal(Refusal.Kind.SIGNATURE, "The signature does not match the request.");
        }
    }

    private static String expected(HttpRequest request, Matcher form) {
        String scope = form.group(2) + "/" + form.group(3) + "/" + form.group(4) + "/aws4_request";
        String canonical = String.join(
                "\n",
                request.method(),
                path(request.path()),
                "",
                Stream.of(form.group(5).split(";", -1))
                        .map(name -> name + ":" + request.header(name).replaceAll(" +", " "))
                        .collect(Collectors.joining("\n")),
                "",
                form.group(5),
                payload(request));
        String text = String.join(
                "\n", "AWS4-HMAC-SHA256", request.header("x-amz-date"), scope, hex(sha256(bytes(canonical))));
        byte[] key = bytes("AWS4" + ModelKey.SECRET_ACCESS_KEY);
        for (String step : scope.split("/", -1)) {
            key = hmac(key, step);
        }
        return hex(hmac(key, text));
    }

    private static String payload(HttpRequest request) {
        String said = request.header("x-amz-content-sha256").toLowerCase(Locale.ROOT);
        return said.matches("unsigned-payload|streaming-.*") ? said : hex(sha256(request.body()));
    }

    /// The path as it came, each segment percent-encoded once more.
    private static String path(String path) {
        StringBuilder encoded = new StringBuilder();
        for (byte octet : bytes(path)) {
            char letter = (char) (octet & 0xFF);
            if (letter == '/' || UNRESERVED.indexOf(letter) >= 0) {
                encoded.append(letter);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(bytes(text));
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException(absent);
        }
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
