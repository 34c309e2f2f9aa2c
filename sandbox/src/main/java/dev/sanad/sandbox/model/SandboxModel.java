package dev.sanad.sandbox.model;

import dev.sanad.sandbox.http.HttpAnswer;
import dev.sanad.sandbox.http.HttpReply;
import dev.sanad.sandbox.http.HttpRequest;
import dev.sanad.sandbox.http.HttpStream;
import dev.sanad.sandbox.model.rules.Answer;
import dev.sanad.sandbox.model.rules.Answer.Block;
import dev.sanad.sandbox.model.rules.Answer.Stop;
import dev.sanad.sandbox.model.rules.Asking;
import dev.sanad.sandbox.model.rules.RuleResponder;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import tools.jackson.databind.json.JsonMapper;

/// A language model's place in the sandbox: the protocols of one, in front of rules. Any thread.
public final class SandboxModel {
    private final Random random;
    private final ModelScript script;
    private final Meter meter = new Meter();
    private final ModelControl control;
    private final BedrockDoor bedrock;
    private final OpenAiDoor openAi;
    private final RuleResponder responder;

    /// @param clock of the answers' times
    /// @param seed  of ids and pace
    /// @param pace  until the script says otherwise
    public SandboxModel(Clock clock, long seed, Pace pace) {
        this.random = new Random(seed);
        this.script = new ModelScript(pace);
        this.control = new ModelControl(script, this::statistics);
        this.bedrock = new BedrockDoor(this::id);
        this.openAi = new OpenAiDoor(this::id, clock);
        this.responder = new RuleResponder(() -> "tooluse_" + id());
    }

    /// What it does wrong, and how fast it speaks.
    public ModelScript script() {
        return script;
    }

    /// What it has done.
    public ModelStatistics statistics() {
        return meter.statistics();
    }

    /// A part for the control page, HTML.
    public String page() {
        return ModelControl.page();
    }

    /// Whether a request is the model's.
    public boolean takes(HttpRequest request) {
        String path = request.path();
        return BedrockDoor.takes(path)
                || path.equals(OpenAiDoor.CHAT)
                || path.equals(OpenAiDoor.MODELS)
                || path.equals(ModelControl.PATH);
    }

    /// Answers.
    public HttpReply answer(HttpRequest request) {
        String path = request.path();
        if (path.equals(ModelControl.PATH)) {
            return control.answer(request);
        }
        if (path.equals(OpenAiDoor.MODELS)) {
            return openAi.models();
        }
        if (!request.method().equals("POST")) {
            return HttpAnswer.of(405, "text/plain", "POST a conversation here");
        }
        Door door = BedrockDoor.takes(path) ? bedrock : openAi;
        meter.requests.increment();
        try {
            return heard(door, door.hear(request, script.checksKeys()), System.nanoTime());
        } catch (Refusal refusal) {
            meter.refused.increment();
            return door.refuse(refusal);
        }
    }

    private HttpReply heard(Door door, Door.Heard heard, long received) {
        ModelScript.Plan plan = script.take();
        if (plan.wrong().isPresent()) {
            meter.faults.increment();
            ModelFault fault = plan.wrong().get().fault();
            if (fault == ModelFault.SILENCE) {
                return HttpAnswer.of(200, "text/plain", "").in(HttpAnswer.Manner.SILENCE);
            }
            if (fault.isBefore() || (fault.isException() && !heard.streamed())) {
                return door.refuse(Refusal.of(fault));
            }
        }
        Asking asking = heard.asking();
        Answer answer = said(asking, plan);
        Delivery.Clerk clerk = new Delivery.Clerk(meter, fork(), asking.tokens(), received);
        Map<String, String> headers = Map.of("x-amzn-RequestId", id(), "Cache-Control", "no-cache");
        return heard.streamed()
                ? new HttpStream(
                        200, heard.voice().streamType(), headers, new Delivery(answer, heard.voice(), plan, clerk))
                : new HttpStream(
                        200, "application/json", headers, new WholeDelivery(answer, heard.voice(), plan, clerk));
    }

    private Answer said(Asking asking, ModelScript.Plan plan) {
        if (plan.has(ModelFault.UNKNOWN_TOOL)) {
            Block call = new Block.Call("tooluse_" + id(), "no_such_tool", new JsonMapper().createObjectNode());
            return new Answer(List.of(call), Stop.TOOL);
        }
        if (plan.has(ModelFault.TOOL_LOOP) || plan.has(ModelFault.BROKEN_TOOL_INPUT)) {
            return responder.insisting(asking);
        }
        return responder.answer(asking, plan.atLeast());
    }

    private SplittableRandom fork() {
        synchronized (random) {
            return new SplittableRandom(random.nextLong());
        }
    }

    private String id() {
        synchronized (random) {
            return Long.toUnsignedString(random.nextLong(), 36) + Long.toUnsignedString(random.nextLong(), 36);
        }
    }
}
