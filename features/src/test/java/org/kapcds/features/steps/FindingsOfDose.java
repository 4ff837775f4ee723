package org.kapcds.features.steps;

import java.util.Map;

/** What is said of the dose of an order, and what the catalogue calls it. */
final class FindingsOfDose {

  static final String PATTERN =
      "the rate in an alcohol programme|the length of the series|the first nasal dose"
          + "|the pain infusion|the lozenge|ketamine into the nose|the smallest dose"
          + "|the number of micrograms|the salt|the missing sex|the unread dose|the measured volume"
          + "|the strength of the vial|the undiluted solution|the choice of the vial|the pump"
          + "|the time of the infusion|the push into the vein|the route of the order"
          + "|the unread part|the second amount|the ordered rate"
          + "|the first dose of an older adult|the time since the last dose"
          + "|the sessions of the week|the step up|the pounds|the injection|the liver and the dose";

  static final String NEEDS =
      "the strength of the product|the day of each earlier dose|the amount of the last dose"
          + "|the amount at the last session|the doses of each session|the weight of the order|the weight for the volume|the drug of each session"
          + "|the equipment of the site|the time of each part|the Child-Pugh score";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the rate in an alcohol programme", "SAF-DOSE-002"),
          Map.entry("the injection", "SAF-DOSE-003"),
          Map.entry("the length of the series", "SAF-DOSE-005"),
          Map.entry("the first nasal dose", "SAF-DOSE-006"),
          Map.entry("the pain infusion", "SAF-DOSE-007"),
          Map.entry("the lozenge", "SAF-DOSE-008"),
          Map.entry("ketamine into the nose", "SAF-DOSE-009"),
          Map.entry("the smallest dose", "SAF-DOSE-013"),
          Map.entry("the number of micrograms", "SAF-DOSE-015"),
          Map.entry("the salt", "KAP-DOSE-SALT"),
          Map.entry("the missing sex", "KAP-DOSE-SEX"),
          Map.entry("the unread dose", "KAP-DOSE-UNREAD"),
          Map.entry("the unread part", "KAP-DOSE-PART"),
          Map.entry("the second amount", "KAP-DOSE-TWICE"),
          Map.entry("the ordered rate", "KAP-DOSE-RATE"),
          Map.entry("the measured volume", "SAF-DOSE-016"),
          Map.entry("the strength of the vial", "SAF-DOSE-017"),
          Map.entry("the undiluted solution", "SAF-DOSE-018"),
          Map.entry("the choice of the vial", "SAF-DOSE-019"),
          Map.entry("the time since the last dose", "SAF-DOSE-021"),
          Map.entry("the sessions of the week", "SAF-DOSE-022"),
          Map.entry("the time of the infusion", "SAF-DOSE-023"),
          Map.entry("the pounds", "SAF-DOSE-025"),
          Map.entry("the step up", "SAF-DOSE-026"),
          Map.entry("the first dose of an older adult", "SAF-DOSE-027"),
          Map.entry("the liver and the dose", "SAF-DOSE-028"),
          Map.entry("the route of the order", "SAF-DOSE-031"),
          Map.entry("the push into the vein", "SAF-DOSE-032"),
          Map.entry("the pump", "SAF-DOSE-033"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("the strength of the product", "strength"),
          Map.entry("the day of each earlier dose", "earlier-doses"),
          Map.entry("the amount of the last dose", "last-dose"),
          Map.entry("the amount at the last session", "last-session-told"),
          Map.entry("the doses of each session", "muscle-doses-told"),
          Map.entry("the drug of each session", "earlier-sessions-told"),
          Map.entry("the weight of the order", "weight-of-order"),
          Map.entry("the weight for the volume", "weight-for-volume"),
          Map.entry("the equipment of the site", "pump-known"),
          Map.entry("the time of each part", "part-times"),
          Map.entry("the Child-Pugh score", "child-pugh-known"));

  private FindingsOfDose() {}
}
