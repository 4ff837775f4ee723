package org.kapcds.engine.fact;

import org.jspecify.annotations.Nullable;

/**
 * The person the decision is about.
 *
 * @param head the head; its `when` is the birth date
 * @param sex the recorded sex, {@link Sex#UNKNOWN} when none is recorded
 * @param deceased whether the record says that the patient has died
 */
public record Patient(Head head, Sex sex, boolean deceased) implements Fact {

  /** Sex as far as it matters to a dose or a pregnancy test. */
  public enum Sex {
    FEMALE,
    MALE,
    UNKNOWN;

    /** Reads the FHIR administrative gender; anything but female or male is unknown. */
    public static Sex of(@Nullable String code) {
      if ("female".equals(code)) {
        return FEMALE;
      }
      return "male".equals(code) ? MALE : UNKNOWN;
    }
  }

  @Override
  public Patient withHead(Head newHead) {
    return new Patient(newHead, sex, deceased);
  }
}
