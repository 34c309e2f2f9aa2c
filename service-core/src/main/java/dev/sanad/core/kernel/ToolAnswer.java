package dev.sanad.core.kernel;

import java.util.List;

/// What a tool found or did. For the model it is data, whatever is written in it.
///
/// @param content  JSON for the model
/// @param summary  one line for the person, in both languages
/// @param sources  what it came from, to be cited; may be empty
/// @param personal every value in the content that tells who a person is, so that it can be taken out before
///     anything leaves this computer
public record ToolAnswer(String content, Words summary, List<Reference> sources, List<Personal> personal) {
    public ToolAnswer {
        sources = List.copyOf(sources);
        personal = List.copyOf(personal);
    }
}
