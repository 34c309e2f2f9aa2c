package dev.sanad.core.aws.chat;

import dev.sanad.core.kernel.Failure;
import dev.sanad.core.kernel.FailureCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.bedrockruntime.model.AccessDeniedException;
import software.amazon.awssdk.services.bedrockruntime.model.InternalServerException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelTimeoutException;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceUnavailableException;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/// Turns what the SDK throws into failures. Messages are read for what kind of refusal they tell, never passed
/// on: they may repeat what was asked.
final class BedrockTrouble {
    private BedrockTrouble() {}

    /// @param spoke whether any part of the answer had come
    static Failure of(Throwable thrown, boolean spoke) {
        Throwable trouble = bare(thrown);
        return trouble instanceof AwsServiceException refused
                ? Failure.of(refusal(refused, spoke), facts(refused))
                : Failure.of(
                        broken(trouble, spoke), innermost(trouble).getClass().getSimpleName());
    }

    private static Throwable bare(Throwable thrown) {
        Throwable at = thrown;
        while (at instanceof CompletionException && at.getCause() != null) {
            at = at.getCause();
        }
        return at;
    }

    private static FailureCode refusal(AwsServiceException refused, boolean spoke) {
        return switch (refused) {
            case ThrottlingException _,
                    ServiceQuotaExceededException _,
                    ServiceUnavailableException _,
                    ModelNotReadyException _ -> FailureCode.MODEL_BUSY;
            case ValidationException told when isTooLong(told) -> FailureCode.CONVERSATION_TOO_LONG;
            case ValidationException _, AccessDeniedException _ -> FailureCode.MODEL_REFUSED;
            case ModelTimeoutException _ -> FailureCode.MODEL_SILENT;
            case ModelStreamErrorException _, InternalServerException _, ModelErrorException _ ->
                spoke ? FailureCode.MODEL_BROKE_OFF : FailureCode.MODEL_UNREACHABLE;
            default -> byStatus(refused.statusCode(), spoke);
        };
    }

    private static FailureCode byStatus(int status, boolean spoke) {
        if (status == 429 || status == 503) {
            return FailureCode.MODEL_BUSY;
        }
        if (status >= 400 && status < 500) {
            return FailureCode.MODEL_REFUSED;
        }
        return spoke ? FailureCode.MODEL_BROKE_OFF : FailureCode.MODEL_UNREACHABLE;
    }

    private static boolean isTooLong(ValidationException told) {
        String words = String.valueOf(told.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("too long") || words.contains("context") || words.contains("too many input tokens");
    }

    private static String[] facts(AwsServiceException refused) {
        String name = refused.getClass().getSimpleName();
        int status = refused.statusCode();
        return status > 0 ? new String[] {name, "HTTP " + status} : new String[] {name};
    }

    private static FailureCode broken(Throwable trouble, boolean spoke) {
        Throwable root = innermost(trouble);
        boolean line = false;
        for (Throwable at = trouble; at != null; at = at.getCause()) {
            if (at instanceof UncheckedIOException) {
                // The SDK read a whole frame and could make nothing of its content.
                return FailureCode.MODEL_GARBLED;
            }
            line |= at instanceof IOException;
        }
        if (!spoke && (root instanceof ConnectException || root instanceof UnknownHostException)) {
            return FailureCode.MODEL_UNREACHABLE;
        }
        if (line) {
            return spoke ? FailureCode.MODEL_BROKE_OFF : FailureCode.MODEL_UNREACHABLE;
        }
        // What is no trouble of the line is trouble of reading what came: a checksum, a length, a content.
        return FailureCode.MODEL_GARBLED;
    }

    private static Throwable innermost(Throwable thrown) {
        Throwable at = thrown;
        for (int depth = 0; depth < 16 && at.getCause() != null; depth++) {
            at = at.getCause();
        }
        return at;
    }
}
