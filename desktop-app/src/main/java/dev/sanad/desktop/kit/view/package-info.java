/// What every screen is made of: view, view model, state pane, and what views are given.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.view;
