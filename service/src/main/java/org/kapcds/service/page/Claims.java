package org.kapcds.service.page;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.authority.mapping.GrantedAuthoritiesMapper;
import org.springframework.security.oauth2.core.user.OAuth2UserAuthority;

/** Reads what somebody is from the claim that the settings name; everything else counts nothing. */
final class Claims implements GrantedAuthoritiesMapper {

  private final LoginSettings settings;

  Claims(LoginSettings settings) {
    this.settings = settings;
  }

  @Override
  public Collection<? extends GrantedAuthority> mapAuthorities(
      Collection<? extends GrantedAuthority> given) {
    Set<GrantedAuthority> roles = new HashSet<>();
    for (GrantedAuthority one : given) {
      if (one instanceof OAuth2UserAuthority user) {
        values(value(user.getAttributes(), settings.rolesClaim())).stream()
            .map(value -> settings.roles().getOrDefault(value, value))
            .map(Role::of)
            .flatMap(Optional::stream)
            .forEach(role -> roles.add(new SimpleGrantedAuthority("ROLE_" + role.name())));
      }
    }
    return roles;
  }

  /** What stands under a name; a dot that is no part of the name leads into what is inside. */
  private static @Nullable Object value(Map<?, ?> claims, String name) {
    if (claims.containsKey(name)) {
      return claims.get(name);
    }
    int dot = name.indexOf('.');
    return dot > 0 && claims.get(name.substring(0, dot)) instanceof Map<?, ?> inside
        ? value(inside, name.substring(dot + 1))
        : null;
  }

  private static Collection<String> values(@Nullable Object claim) {
    if (claim instanceof Collection<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return claim instanceof String one ? Set.of(one) : Set.of();
  }
}
