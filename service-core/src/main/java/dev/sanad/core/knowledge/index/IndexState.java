package dev.sanad.core.knowledge.index;

import dev.sanad.core.kernel.WayOut;

/// How the clinic's index stands.
///
/// @param settings as they are stored
/// @param on       whether it may be asked now
/// @param keyed    whether a key is kept
/// @param sandbox  whether there is a sandbox's index that can be chosen
/// @param allowed  whether this computer's policy allows one
/// @param place    who is asked
public record IndexState(
        IndexSettings settings,
        boolean on,
        boolean keyed,
        boolean sandbox,
        boolean allowed,
        WayOut.Destination place) {}
