/// How the workstation looks: bundled fonts, the stylesheet, light and dark.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.kit.theme;
