package dev.sanad.desktop.kit.view;

/// How a screen, or a part of one, stands.
public enum ViewState {
    /// Nothing was asked for yet.
    IDLE,
    /// The first answer is awaited.
    LOADING,
    /// There is an answer and it holds nothing.
    EMPTY,
    /// It failed.
    ERROR,
    /// The line is down and nothing is known from before.
    OFFLINE,
    /// There is something to see.
    CONTENT
}
