package dev.sanad.core.session;

import dev.sanad.core.kernel.UserId;

/// Somebody who works with this workstation.
///
/// @param id   never given to anybody else
/// @param name as they sign in
/// @param role what they may do
public record User(UserId id, String name, Role role) {
    /// Whether their role allows it.
    public boolean may(Permission permission) {
        return role.may(permission);
    }
}
