package dev.sanad.sandbox.model;

/// What clients of the sandbox's model sign and identify themselves with. Fictional, public, the same everywhere: it
/// guards nothing, it lets clients show that they sign rightly.
public final class ModelKey {
    /// The model's id in Bedrock's protocol.
    public static final String BEDROCK_MODEL = "sanad.sandbox-rules-v1:0";

    /// The model's id in the OpenAI protocol.
    public static final String OPENAI_MODEL = "sanad-sandbox-rules";

    /// AWS access key id.
    public static final String ACCESS_KEY_ID = "SANADSANDBOXMODEL001";

    /// AWS secret access key.
    public static final String SECRET_ACCESS_KEY = "sanad/sandbox/model/not-a-secret/0000001";

    /// Bearer key.
    public static final String BEARER = "sanad-sandbox-model";

    private ModelKey() {}
}
