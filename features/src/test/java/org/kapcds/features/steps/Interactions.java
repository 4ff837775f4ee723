package org.kapcds.features.steps;

import java.util.Map;

/** What people on the ward say of the medicines that interact, and what the catalogue calls it. */
final class Interactions {

  /** The interactions a step can speak of. */
  static final String PATTERN =
      "the strong inhibitor by another route|the moderate inhibitor by mouth"
          + "|the cannabis before the session|the seizure-threshold medicine"
          + "|the alcohol before the session|the strong inhibitor by mouth"
          + "|the set of sedating medicines|the wake-promoting medicine"
          + "|the blood pressure medicine|the clonidine-type medicine"
          + "|the herb against depression|the pulse-slowing medicine"
          + "|the partial opioid agonist|the sedating antihistamine"
          + "|the blunting antipsychotic|the noradrenergic medicine"
          + "|the appetite suppressant|the ketamine given twice"
          + "|the second NMDA blocker|the cocaine or the like|the opioid antagonist"
          + "|the other psychedelic|the CYP2B6 inhibitor|the high opioid load"
          + "|the sympathomimetic|the thyroid hormone|the muscle relaxant"
          + "|the anticholinergic|the rescue medicine|the sleep medicine"
          + "|the night medicine|the enzyme inducer|the GLP-1 medicine"
          + "|the recent opioid|the gabapentinoid|the nasal spray|the barbiturate"
          + "|the lamotrigine|the anaesthesia|the grapefruit|the stimulant"
          + "|the antiviral|the methadone|the xanthine|the triptan|the oxybate"
          + "|the ergot";

  /** The needs a step can speak of. */
  static final String NEEDS =
      "the dose of bupropion|the dose of the opioid|what was said of alcohol and drugs";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the xanthine", "SAF-DI-001"),
          Map.entry("the stimulant", "SAF-DI-004"),
          Map.entry("the wake-promoting medicine", "SAF-DI-005"),
          Map.entry("the appetite suppressant", "SAF-DI-006"),
          Map.entry("the cocaine or the like", "SAF-DI-007"),
          Map.entry("the sympathomimetic", "SAF-DI-008"),
          Map.entry("the nasal spray", "SAF-DI-009"),
          Map.entry("the ergot", "SAF-DI-010"),
          Map.entry("the triptan", "SAF-DI-011"),
          Map.entry("the thyroid hormone", "SAF-DI-012"),
          Map.entry("the sleep medicine", "SAF-DI-015"),
          Map.entry("the recent opioid", "SAF-DI-016"),
          Map.entry("the high opioid load", "SAF-DI-017"),
          Map.entry("the methadone", "SAF-DI-018"),
          Map.entry("the partial opioid agonist", "SAF-DI-019"),
          Map.entry("the opioid antagonist", "SAF-DI-020"),
          Map.entry("the gabapentinoid", "SAF-DI-021"),
          Map.entry("the alcohol before the session", "SAF-DI-022"),
          Map.entry("the barbiturate", "SAF-DI-023"),
          Map.entry("the oxybate", "SAF-DI-024"),
          Map.entry("the sedating antihistamine", "SAF-DI-025"),
          Map.entry("the muscle relaxant", "SAF-DI-026"),
          Map.entry("the night medicine", "SAF-DI-027"),
          Map.entry("the cannabis before the session", "SAF-DI-028"),
          Map.entry("the other psychedelic", "SAF-DI-029"),
          Map.entry("the lamotrigine", "SAF-DI-030"),
          Map.entry("the second NMDA blocker", "SAF-DI-031"),
          Map.entry("the blunting antipsychotic", "SAF-DI-032"),
          Map.entry("the seizure-threshold medicine", "SAF-DI-033"),
          Map.entry("the noradrenergic medicine", "SAF-DI-034"),
          Map.entry("the strong inhibitor by mouth", "SAF-DI-035"),
          Map.entry("the strong inhibitor by another route", "SAF-DI-036"),
          Map.entry("the moderate inhibitor by mouth", "SAF-DI-037"),
          Map.entry("the grapefruit", "SAF-DI-038"),
          Map.entry("the CYP2B6 inhibitor", "SAF-DI-039"),
          Map.entry("the enzyme inducer", "SAF-DI-040"),
          Map.entry("the herb against depression", "SAF-DI-041"),
          Map.entry("the antiviral", "SAF-DI-042"),
          Map.entry("the blood pressure medicine", "SAF-DI-043"),
          Map.entry("the clonidine-type medicine", "SAF-DI-044"),
          Map.entry("the pulse-slowing medicine", "SAF-DI-045"),
          Map.entry("the anaesthesia", "SAF-DI-046"),
          Map.entry("the rescue medicine", "SAF-DI-047"),
          Map.entry("the GLP-1 medicine", "SAF-DI-048"),
          Map.entry("the set of sedating medicines", "SAF-DI-049"),
          Map.entry("the ketamine given twice", "SAF-DI-050"),
          Map.entry("the anticholinergic", "SAF-DI-051"));

  static final Map<String, String> NEED =
      Map.of(
          "the dose of bupropion", "bupropion-dose-known",
          "the dose of the opioid", "opioid-dose",
          "what was said of alcohol and drugs", "drug-use-told");

  private Interactions() {}
}
