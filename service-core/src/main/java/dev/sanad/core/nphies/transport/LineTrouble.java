package dev.sanad.core.nphies.transport;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.UnknownServiceException;
import java.util.Locale;
import java.util.concurrent.RejectedExecutionException;
import javax.net.ssl.SSLException;

/// Turns what the sockets throw into failure codes. Details name the kind of exception only: its message may hold
/// parts
/// of a message.
final class LineTrouble {
    private LineTrouble() {}

    /// @param unproven whether the call had a TLS connection of its own and nothing was ever answered before:
    ///     then an end
    ///                 before the answer means that the certificate was not taken, otherwise a broken line
    static Failure of(IOException trouble, boolean unproven, Progress progress) {
        return Failure.of(code(trouble, unproven, progress), trouble.getClass().getSimpleName());
    }

    /// How far a call had come.
    enum Progress {
        NOT_CONNECTED,
        CONNECTED,
        SENT,
        ANSWERING
    }

    private static FailureCode code(IOException trouble, boolean unproven, Progress progress) {
        if (trouble.getCause() instanceof RejectedExecutionException) {
            return FailureCode.OVERLOADED;
        }
        return switch (trouble) {
            case SocketTimeoutException _ when progress == Progress.NOT_CONNECTED -> FailureCode.LINE_DOWN;
            case InterruptedIOException _ -> FailureCode.LINE_TIMEOUT;
            case UnknownHostException _ -> FailureCode.LINE_DOWN;
            case ConnectException _ -> FailureCode.LINE_DOWN;
            case NoRouteToHostException _ -> FailureCode.LINE_DOWN;
            case SSLException _ -> tls(trouble, progress);
            case UnknownServiceException _ -> FailureCode.TLS_REFUSED;
            case IOException _
            when unproven && (progress == Progress.CONNECTED || progress == Progress.SENT) ->
                // A server that does not take the client's certificate drops the connection after the handshake:
                // TLS
                // 1.3 has no other way to tell, and its alert is often lost with the connection.
                FailureCode.TLS_REFUSED;
            case ProtocolException _ when progress == Progress.ANSWERING -> FailureCode.ANSWER_TRUNCATED;
            case EOFException _ when progress == Progress.ANSWERING -> FailureCode.ANSWER_TRUNCATED;
            case SocketException _ when progress == Progress.NOT_CONNECTED -> FailureCode.LINE_DOWN;
            default -> FailureCode.LINE_BROKEN;
        };
    }

    private static FailureCode tls(IOException trouble, Progress progress) {
        boolean early = progress == Progress.NOT_CONNECTED || progress == Progress.CONNECTED;
        String text = String.valueOf(trouble.getMessage()).toLowerCase(Locale.ROOT);
        return early || text.contains("certificate") || text.contains("handshake")
                ? FailureCode.TLS_REFUSED
                : FailureCode.LINE_BROKEN;
    }
}
