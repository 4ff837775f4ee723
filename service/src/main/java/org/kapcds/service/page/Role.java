package org.kapcds.service.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;

/** What somebody who has logged in may be. None includes another. */
public enum Role {
  /** Reads rules and scenarios, and signs what the medicine says. */
  CLINICIAN_REVIEWER("reviewer"),
  /** Reads what was decided, and proves it. */
  COMPLIANCE_OFFICER("compliance"),
  /** Puts releases into force, and silences a rule. */
  RELEASE_MANAGER("release");

  private final String account;

  Role(String account) {
    this.account = account;
  }

  /** The local account of the demonstration that has it. */
  String account() {
    return account;
  }

  /** Its name in settings and signatures, such as {@code clinician-reviewer}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of that name in settings and signatures. */
  static Optional<Role> of(String code) {
    return Stream.of(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  /**
   * Refuses a request of anybody else, for what not every reader of a page may do.
   *
   * @throws AccessDeniedException if whoever asks does not have it
   */
  public void requiredOf(HttpServletRequest request) {
    if (!request.isUserInRole(name())) {
      throw new AccessDeniedException(code());
    }
  }
}
