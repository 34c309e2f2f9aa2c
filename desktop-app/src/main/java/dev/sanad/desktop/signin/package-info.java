/// Who may in: the first start's owner, signing in, the cover while the workstation is locked.
@org.jspecify.annotations.NullMarked
package dev.sanad.desktop.signin;
