package dev.sanad.sandbox.model.rules;

import dev.sanad.sandbox.model.rules.Answer.Block;
import dev.sanad.sandbox.model.rules.Answer.Stop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/// The sandbox's model: it chooses tools and puts answers together by rules, from nothing but the request. The same
/// request gets the same answer. Any thread.
///
/// What tools and documents say is data: it is quoted and rendered, and never decides what is done.
public final class RuleResponder {
    private final Supplier<String> ids;

    /// @param ids gives each call an id of its own
    public RuleResponder(Supplier<String> ids) {
        this.ids = ids;
    }

    /// Answers.
    ///
    /// @param atLeast pieces that the prose has to have: it is said again until it is as long; 0 says it once
    public Answer answer(Asking asking, int atLeast) {
        Situation situation = Situation.of(asking);
        ToolChoice.Decision decision = new ToolChoice(situation).decide(asking.tools(), asking.force());
        if (!decision.picks().isEmpty()) {
            return calling(decision.picks());
        }
        String said = new Composer(situation).compose(asking.tools(), decision.missing());
        return bounded(longer(said, atLeast), asking);
    }

    /// Asks for a tool whatever has been found, as a model does that is caught in a loop; answers where none is
    /// offered.
    public Answer insisting(Asking asking) {
        List<ToolChoice.Pick> picks = new ToolChoice(Situation.of(asking)).insist(asking.tools());
        return picks.isEmpty() ? answer(asking, 0) : calling(picks);
    }

    private Answer calling(List<ToolChoice.Pick> picks) {
        List<Block> calls = new ArrayList<>();
        for (ToolChoice.Pick pick : picks) {
            calls.add(new Block.Call(ids.get(), pick.tool().name(), pick.input()));
        }
        return new Answer(calls, Stop.TOOL);
    }

    private static String longer(String said, int atLeast) {
        int pieces = Math.max(1, Pieces.count(said));
        int times = (atLeast + pieces - 1) / pieces;
        return times < 2 ? said : String.join("\n\n", Collections.nCopies(times, said));
    }

    private static Answer bounded(String said, Asking asking) {
        int end = said.length();
        Stop stop = Stop.END;
        for (String text : asking.stops()) {
            int at = text.isEmpty() ? -1 : said.indexOf(text);
            if (at >= 0 && at < end) {
                end = at;
                stop = Stop.SEQUENCE;
            }
        }
        String cut = said.substring(0, end);
        if (asking.maxTokens() > 0) {
            List<String> pieces = Pieces.of(cut);
            if (pieces.size() > asking.maxTokens()) {
                cut = String.join("", pieces.subList(0, asking.maxTokens()));
                stop = Stop.LENGTH;
            }
        }
        return new Answer(List.of(new Block.Prose(cut)), stop);
    }
}
