package org.kapcds.service.card;

import java.util.Locale;

/** The places for cards: an answer has at most one card of each, and three in all. */
public enum Slot {
  URGENT("to be done today"),
  HARD_STOPS("stops"),
  SOFT_STOPS("stops that can be answered"),
  GAPS("what is not known"),
  PRECAUTIONS("precautions"),
  PLAN("plan"),
  NOT_ASSESSED("what was not assessed");

  private final String display;

  Slot(String display) {
    this.display = display;
  }

  Card.Coding topic() {
    String code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new Card.Coding(code, "urn:kap:card", display);
  }
}
