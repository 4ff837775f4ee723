package org.kapcds.features.steps;

import java.util.Map;

/** What is said of substance use and of pain, and what the catalogue calls it. */
final class FindingsOfBody {

  static final String PATTERN =
      "the risk of addiction|the risk of addiction in nicotine|an assessment of withdrawal today|the remission"
          + "|the alcohol before dosing|the cocaine before dosing"
          + "|the route in alcohol|the route in cocaine|the route in opioids|the route in pain"
          + "|the route in methamphetamine|the route in nicotine"
          + "|the evidence in alcohol|the evidence in cocaine|the evidence in opioids|the evidence in cannabis"
          + "|the evidence in methamphetamine|the evidence in nicotine"
          + "|three weekly doses|seven sessions of therapy|continuing the alcohol medicine|care beside the alcohol treatment"
          + "|a calendar of use|one dose of ketamine|daily relapse prevention|urine tests for cocaine"
          + "|a dose from running trials|continuing the opioid medicine|naloxone at home"
          + "|first-line treatment of cannabis use|first-line treatment of methamphetamine use"
          + "|first-line treatment of nicotine use"
          + "|the moderate alcohol use disorder|the ageing of the DAST-10|the ageing of the pain score"
          + "|the review of 2025|the difference from sessions|the missing interference"
          + "|the conflict of guidelines|the guideline on fibromyalgia|the guideline on migraine"
          + "|the evidence in regional pain|the evidence in neuropathic pain|the evidence in fibromyalgia"
          + "|the evidence in migraine|the base of pain treatment|judging by the response"
          + "|an infusion by a pain service|a pain score each day|graded motor imagery"
          + "|a protocol for neuropathic pain|a pain score around infusions|first-line treatment of fibromyalgia"
          + "|first-line treatment of migraine|the pain beside the depression|the missing pain score"
          + "|pain measures beside the depression|care of pain and mood";

  static final String CRITERIA =
      "no-withdrawal|addiction specialist|alcohol diagnosis|AUDIT|alcohol medicine|alcohol therapy|alcohol goal"
          + "|cocaine diagnosis|DAST-10|cocaine therapy|opioid diagnosis|opioid medicine|still-using"
          + "|cannabis diagnosis|methamphetamine diagnosis|nicotine diagnosis"
          + "|cannabis exception|methamphetamine exception|nicotine exception"
          + "|pain severity|interference|pain physician|no-misuse|regional-pain diagnosis|Budapest"
          + "|regional-pain duration|rehabilitation|regional-pain medicines|pain psychology"
          + "|neuropathic diagnosis|neuropathic duration|neuropathic medicines"
          + "|fibromyalgia diagnosis|fibromyalgia duration|fibromyalgia exception"
          + "|migraine diagnosis|migraine frequency|migraine exception";

  static final String NEEDS =
      "a settled alcohol diagnosis|the grade of the alcohol use disorder|an AUDIT|a settled cocaine diagnosis"
          + "|the grade of the cocaine use disorder|a DAST-10|a settled opioid diagnosis"
          + "|the grade of the opioid use disorder|a settled cannabis diagnosis|the grade of the cannabis use disorder"
          + "|a settled methamphetamine diagnosis|the grade of the methamphetamine use disorder"
          + "|a settled nicotine diagnosis|the grade of the nicotine use disorder|a review of the problem list"
          + "|a word on the specialist|a complete history of addiction treatment|a judgement of the alcohol medicine"
          + "|a judgement of the addiction therapy|a judgement of the opioid medicine|the use of opioids"
          + "|the last drink|a breath alcohol|a CIWA-Ar of today|the last use of cocaine"
          + "|a pain score|a settled regional-pain diagnosis|the start of the regional pain|Budapest symptoms"
          + "|Budapest signs|a settled neuropathic diagnosis|the start of the neuropathic pain"
          + "|a settled fibromyalgia diagnosis|the start of the fibromyalgia|a settled migraine diagnosis"
          + "|the headache days|a complete history of pain treatment|a judgement of the pain medicine"
          + "|the outcome of the pain medicine"
          + "|a judgement of the pain course";

  static final String REASONS =
      "it is in remission|it is investigational only|the length of the remission is not known"
          + "|the risk of relapse is not known|the record says both remission and use"
          + "|its grade is not known|two grades contradict each other|a course of therapy cannot be judged"
          + "|the pain is not severe enough|the disorder is not severe enough";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the risk of addiction", "SUD-ADDICTION-RISK"),
          Map.entry("the risk of addiction in nicotine", "NIC-ADDICTION-RISK"),
          Map.entry("an assessment of withdrawal today", "SUD-URGENT-ACTION"),
          Map.entry("the remission", "SUD-REMISSION"),
          Map.entry("the alcohol before dosing", "AUD-GATE"),
          Map.entry("the cocaine before dosing", "CUD-GATE"),
          Map.entry("the route in alcohol", "AUD-ROUTE"),
          Map.entry("the route in cocaine", "CUD-ROUTE"),
          Map.entry("the route in opioids", "OUD-ROUTE"),
          Map.entry("the route in methamphetamine", "METH-ROUTE"),
          Map.entry("the route in nicotine", "NIC-ROUTE"),
          Map.entry("the route in pain", "PAIN-ROUTE"),
          Map.entry("the evidence in alcohol", "AUD-EVIDENCE"),
          Map.entry("the evidence in cocaine", "CUD-EVIDENCE"),
          Map.entry("the evidence in opioids", "OUD-EVIDENCE"),
          Map.entry("the evidence in cannabis", "CAN-EVIDENCE"),
          Map.entry("the evidence in methamphetamine", "METH-EVIDENCE"),
          Map.entry("the evidence in nicotine", "NIC-EVIDENCE"),
          Map.entry("three weekly doses", "AUD-PLAN-REGIMEN"),
          Map.entry("seven sessions of therapy", "AUD-PLAN-THERAPY"),
          Map.entry("continuing the alcohol medicine", "AUD-PLAN-MEDICATION"),
          Map.entry("care beside the alcohol treatment", "AUD-PLAN-CARE"),
          Map.entry("a calendar of use", "AUD-PLAN-MEASURES"),
          Map.entry("one dose of ketamine", "CUD-PLAN-REGIMEN"),
          Map.entry("daily relapse prevention", "CUD-PLAN-THERAPY"),
          Map.entry("urine tests for cocaine", "CUD-PLAN-MEASURES"),
          Map.entry("a dose from running trials", "OUD-PLAN-REGIMEN"),
          Map.entry("continuing the opioid medicine", "OUD-PLAN-MEDICATION"),
          Map.entry("naloxone at home", "OUD-PLAN-CARE"),
          Map.entry("first-line treatment of cannabis use", "CAN-PLAN-FIRST-LINE"),
          Map.entry("first-line treatment of methamphetamine use", "METH-PLAN-FIRST-LINE"),
          Map.entry("first-line treatment of nicotine use", "NIC-PLAN-FIRST-LINE"),
          Map.entry("the moderate alcohol use disorder", "AUD-SEVERITY"),
          Map.entry("the ageing of the DAST-10", "CUD-SEVERITY"),
          Map.entry("the ageing of the pain score", "PAIN-SEVERITY"),
          Map.entry("the review of 2025", "PAIN-COCHRANE"),
          Map.entry("the difference from sessions", "PAIN-NOT-A-KAP-SESSION"),
          Map.entry("the missing interference", "PAIN-INTERFERENCE-UNKNOWN"),
          Map.entry("the conflict of guidelines", "CRPS-CONFLICT"),
          Map.entry("the guideline on fibromyalgia", "FM-GUIDELINE"),
          Map.entry("the guideline on migraine", "MIG-GUIDELINE"),
          Map.entry("the evidence in regional pain", "CRPS-EVIDENCE"),
          Map.entry("the evidence in neuropathic pain", "NEU-EVIDENCE"),
          Map.entry("the evidence in fibromyalgia", "FM-EVIDENCE"),
          Map.entry("the evidence in migraine", "MIG-EVIDENCE"),
          Map.entry("the base of pain treatment", "PAIN-PLAN-BASE"),
          Map.entry("judging by the response", "PAIN-PLAN-RESPONSE"),
          Map.entry("an infusion by a pain service", "CRPS-PLAN-REGIMEN"),
          Map.entry("a pain score each day", "CRPS-PLAN-MEASURES"),
          Map.entry("graded motor imagery", "CRPS-PLAN-ADJUNCT"),
          Map.entry("a protocol for neuropathic pain", "NEU-PLAN-REGIMEN"),
          Map.entry("a pain score around infusions", "NEU-PLAN-MEASURES"),
          Map.entry("first-line treatment of fibromyalgia", "FM-PLAN-FIRST-LINE"),
          Map.entry("first-line treatment of migraine", "MIG-PLAN-FIRST-LINE"),
          Map.entry("the pain beside the depression", "PMD-PAIN"),
          Map.entry("the missing pain score", "PMD-PAIN-SCORE"),
          Map.entry("pain measures beside the depression", "PMD-PLAN-MEASURES"),
          Map.entry("care of pain and mood", "PMD-PLAN-CARE"));

  static final Map<String, String> CRITERION =
      Map.ofEntries(
          Map.entry("no-withdrawal", "SUD-NO-WITHDRAWAL"),
          Map.entry("addiction specialist", "SUD-SPECIALIST"),
          Map.entry("alcohol diagnosis", "AUD-DX"),
          Map.entry("AUDIT", "AUD-SEVERITY"),
          Map.entry("alcohol medicine", "AUD-MEDICATION-TRIED"),
          Map.entry("alcohol therapy", "AUD-THERAPY-TRIED"),
          Map.entry("alcohol goal", "AUD-GOAL"),
          Map.entry("cocaine diagnosis", "CUD-DX"),
          Map.entry("DAST-10", "CUD-SEVERITY"),
          Map.entry("cocaine therapy", "CUD-THERAPY-TRIED"),
          Map.entry("opioid diagnosis", "OUD-DX"),
          Map.entry("opioid medicine", "OUD-MEDICATION-STABLE"),
          Map.entry("still-using", "OUD-STILL-USING"),
          Map.entry("cannabis diagnosis", "CAN-DX"),
          Map.entry("methamphetamine diagnosis", "METH-DX"),
          Map.entry("nicotine diagnosis", "NIC-DX"),
          Map.entry("cannabis exception", "CAN-EXCEPTION-PATH"),
          Map.entry("methamphetamine exception", "METH-EXCEPTION-PATH"),
          Map.entry("nicotine exception", "NIC-EXCEPTION-PATH"),
          Map.entry("pain severity", "PAIN-SEVERITY"),
          Map.entry("interference", "PAIN-INTERFERENCE"),
          Map.entry("pain physician", "PAIN-SPECIALIST"),
          Map.entry("no-misuse", "PAIN-NO-ACTIVE-MISUSE"),
          Map.entry("regional-pain diagnosis", "CRPS-DX"),
          Map.entry("Budapest", "CRPS-BUDAPEST"),
          Map.entry("regional-pain duration", "CRPS-DURATION"),
          Map.entry("rehabilitation", "CRPS-REHABILITATION"),
          Map.entry("regional-pain medicines", "CRPS-DRUG-CLASSES"),
          Map.entry("pain psychology", "CRPS-PSYCHOLOGY"),
          Map.entry("neuropathic diagnosis", "NEU-DX"),
          Map.entry("neuropathic duration", "NEU-DURATION"),
          Map.entry("neuropathic medicines", "NEU-DRUG-CLASSES"),
          Map.entry("fibromyalgia diagnosis", "FM-DX"),
          Map.entry("fibromyalgia duration", "FM-DURATION"),
          Map.entry("fibromyalgia exception", "FM-EXCEPTION-PATH"),
          Map.entry("migraine diagnosis", "MIG-DX"),
          Map.entry("migraine frequency", "MIG-FREQUENCY"),
          Map.entry("migraine exception", "MIG-EXCEPTION-PATH"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("a settled alcohol diagnosis", "aud-diagnosis"),
          Map.entry("the grade of the alcohol use disorder", "aud-grade"),
          Map.entry("an AUDIT", "audit-score"),
          Map.entry("a settled cocaine diagnosis", "cud-diagnosis"),
          Map.entry("the grade of the cocaine use disorder", "cud-grade"),
          Map.entry("a DAST-10", "dast-score"),
          Map.entry("a settled opioid diagnosis", "oud-diagnosis"),
          Map.entry("the grade of the opioid use disorder", "oud-grade"),
          Map.entry("a settled cannabis diagnosis", "can-diagnosis"),
          Map.entry("the grade of the cannabis use disorder", "can-grade"),
          Map.entry("a settled methamphetamine diagnosis", "meth-diagnosis"),
          Map.entry("the grade of the methamphetamine use disorder", "meth-grade"),
          Map.entry("a settled nicotine diagnosis", "nic-diagnosis"),
          Map.entry("the grade of the nicotine use disorder", "nic-grade"),
          Map.entry("a review of the problem list", "problem-list"),
          Map.entry("a word on the specialist", "specialist-involved"),
          Map.entry("a complete history of addiction treatment", "use-treatment-history"),
          Map.entry("a judgement of the alcohol medicine", "alcohol-medicines-judged"),
          Map.entry("a judgement of the addiction therapy", "addiction-therapies-judged"),
          Map.entry("a judgement of the opioid medicine", "opioid-treatment-judged"),
          Map.entry("the use of opioids", "opioid-use-known"),
          Map.entry("the last drink", "last-drink"),
          Map.entry("a breath alcohol", "breath-alcohol-today"),
          Map.entry("a CIWA-Ar of today", "ciwa-today"),
          Map.entry("the last use of cocaine", "last-cocaine"),
          Map.entry("a pain score", "pain-score"),
          Map.entry("a settled regional-pain diagnosis", "crps-diagnosis"),
          Map.entry("the start of the regional pain", "crps-onset"),
          Map.entry("Budapest symptoms", "budapest-symptoms"),
          Map.entry("Budapest signs", "budapest-signs"),
          Map.entry("a settled neuropathic diagnosis", "neu-diagnosis"),
          Map.entry("the start of the neuropathic pain", "neu-onset"),
          Map.entry("a settled fibromyalgia diagnosis", "fm-diagnosis"),
          Map.entry("the start of the fibromyalgia", "fm-onset"),
          Map.entry("a settled migraine diagnosis", "mig-diagnosis"),
          Map.entry("the headache days", "headache-days"),
          Map.entry("a complete history of pain treatment", "pain-treatment-history"),
          Map.entry("a judgement of the pain medicine", "pain-medicines-judged"),
          Map.entry("the outcome of the pain medicine", "pain-outcomes-known"),
          Map.entry("a judgement of the pain course", "pain-courses-judged"));

  static final Map<String, String> REASON =
      Map.ofEntries(
          Map.entry("it is in remission", "IN_REMISSION"),
          Map.entry("it is investigational only", "INVESTIGATIONAL_ONLY"),
          Map.entry("the length of the remission is not known", "REMISSION_LENGTH_UNKNOWN"),
          Map.entry("the risk of relapse is not known", "RELAPSE_RISK_UNKNOWN"),
          Map.entry("the record says both remission and use", "STATUS_USE_CONFLICT"),
          Map.entry("its grade is not known", "GRADE_UNKNOWN"),
          Map.entry("two grades contradict each other", "GRADE_CONFLICT"),
          Map.entry("a course of therapy cannot be judged", "THERAPY_NOT_JUDGED"),
          Map.entry("the pain is not severe enough", "SEVERITY_BELOW_THRESHOLD"),
          Map.entry("the disorder is not severe enough", "SEVERITY_BELOW_THRESHOLD"));

  private FindingsOfBody() {}
}
