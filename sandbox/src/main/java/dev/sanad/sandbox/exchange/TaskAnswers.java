package dev.sanad.sandbox.exchange;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/// Answers to polls, status checks and cancellations. Eligibility answers are never queued for a poll (FACTS §1),
/// so a
/// poll finds an empty queue; and nothing that could be cancelled or asked after was ever sent here.
final class TaskAnswers {
    private static final Map<String, String> EVENTS = Map.of(
            "poll-request", "poll-response", "status-check", "status-response", "cancel-request", "cancel-response");

    private final Replies replies;

    TaskAnswers(Replies replies) {
        this.replies = replies;
    }

    ObjectNode answer(Incoming message, Incoming.Entry request) {
        boolean poll = message.event().equals("poll-request");
        String event = EVENTS.getOrDefault(message.event(), "acknowledgement");
        ObjectNode bundle = replies.bundle(message, event, "", poll ? "ok" : "fatal-error");
        ObjectNode task = replies.resource("Task", replies.guid(), "task");
        task.putArray("identifier")
                .addObject()
                .put("system", "http://nphies.sa/task")
                .put("value", replies.guid());
        task.put("status", poll ? "completed" : "failed").put("intent", "order").put("priority", "routine");
        task.set("code", request.resource().path("code").deepCopy());
        task.put("authoredOn", replies.now()).put("lastModified", replies.now());
        if (!poll) {
            ObjectNode output = task.putArray("output").addObject();
            output.set("type", replies.concept(Replies.CS + "task-output-type", "error"));
            ObjectNode errors = replies.object();
            replies.errors(
                    errors, List.of(new Issue("BV-00459", "The target of the task was not found", "Task.focus")));
            output.set("valueCodeableConcept", errors.path("error").path(0).path("code"));
        }
        String url = "http://nphies.sa/Task/" + task.path("id").asString();
        Replies.focus(bundle, url);
        Replies.add(bundle, url, task);
        return bundle;
    }
}
