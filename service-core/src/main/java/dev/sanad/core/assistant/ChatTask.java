package dev.sanad.core.assistant;

/// What a model is asked to do; each has a model of the clinic's choice. Stored by name.
public enum ChatTask {
    /// Questions and answers.
    CONVERSATION,
    /// A medical justification, written from given facts only, each sentence with its source.
    JUSTIFICATION
}
