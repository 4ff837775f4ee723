package org.kapcds.features.steps;

import java.util.Map;

/** What people on the ward say of the stops of `safety/`, and what the catalogue calls it. */
final class Stops {

  /** The stops a step can speak of. */
  static final String PATTERN =
      "the old acute code|the assumed upper limit|the malformation|the brain bleed"
          + "|the dissection|the recent heart event|the heart event of late"
          + "|the recent stroke|the stroke of late|the earlier stroke|the coronary disease"
          + "|the severe heart failure|the moderate heart failure|the heart failure"
          + "|the narrow valve|the hypertensive crisis|the uncontrolled pressure"
          + "|the poor pressure|the raised pressure|the encephalopathy|the fast rhythm"
          + "|the arrhythmia|the heart block|the long QT|the prolonged QT"
          + "|the adrenal tumour|pre-eclampsia|the pressure in the head|the lesion or shunt"
          + "|the recent head injury|the earlier head injury|the eye emergency"
          + "|the high eye pressure|the glaucoma|the schizophrenia spectrum"
          + "|the drug psychosis|the mania of late|the delirium|the dementia"
          + "|the cognitive impairment|the dissociation|the personality"
          + "|the danger to others|an assessment of the danger to others"
          + "|today's intoxication|the ketamine use disorder|the earlier ketamine misuse"
          + "|the active use disorder|the treated use disorder|the alcohol or sedative withdrawal"
          + "|the opioid withdrawal|the severe liver impairment"
          + "|the moderate liver impairment|the high liver tests|the raised liver tests"
          + "|the biliary disease|the ketamine cystitis|the interstitial cystitis"
          + "|the urinary symptoms|the kidney failure|the kidney disease"
          + "|the uncontrolled thyroid|the controlled thyroid|the porphyria|the potassium"
          + "|the respiratory failure|the lung disease|the untreated sleep apnoea"
          + "|the risk of sleep apnoea|the difficult airway|the morbid obesity|the obesity"
          + "|the airway infection|the recent seizure|the uncontrolled epilepsy"
          + "|the controlled epilepsy|the syndrome by medicines|the neuromuscular weakness"
          + "|the contraception|breastfeeding under esketamine|breastfeeding under ketamine"
          + "|the allergy to an excipient|the older age|the old age|the grave state"
          + "|the severe state|the stomach|the earlier psychotic depression";

  /** The needs a step can speak of. */
  static final String NEEDS =
      "knowing about torn arteries|knowing about brain bleeds|knowing about strokes"
          + "|the day of the stroke|knowing about hypertensive crises|the day of the crisis"
          + "|pressures of two days|knowing about the heart|the day of the heart event"
          + "|a grade of the heart failure|knowing about the rhythm|the day of the rhythm"
          + "|the grade of the valve|a resting pulse|a recent QTc|knowing about the head"
          + "|the day of the head injury|knowing about eye emergencies"
          + "|knowing about eye pressure|a recent eye pressure|knowing about seizures"
          + "|the end of the psychotic depression|the day of the exacerbation"
          + "|the day of the suicide attempt|an answer about suicidal behaviour"
          + "|the day of the seizure|the last seizure|the day of the drug psychosis"
          + "|the end of the mania|knowing about delirium|the day of the delirium"
          + "|knowing about dementia|knowing about dissociation|knowing about personality"
          + "|knowing about danger to others|knowing about ketamine misuse"
          + "|the start of the remission|knowing about the lungs"
          + "|the day of the respiratory failure|the grade of the lung disease"
          + "|knowing about sleep apnoea|knowing about the airway|a body mass index"
          + "|knowing about airway infections|knowing about syndromes by medicines"
          + "|the day of the syndrome|knowing about neuromuscular weakness"
          + "|knowing about the stomach|knowing about pre-eclampsia"
          + "|knowing about substances|the disorder behind the signs of substance use|the day of the intoxication"
          + "|knowing about breastfeeding|the general state"
          + "|knowing about an excipient allergy|knowing about adrenal tumours"
          + "|knowing about the liver|knowing about the bile ducts|a recent ALT"
          + "|a recent AST|a recent alkaline phosphatase|a recent bilirubin"
          + "|knowing about the bladder|knowing about the kidneys"
          + "|the day of the kidney injury|a recent eGFR|knowing about thyroid disease"
          + "|the control of the thyroid|a recent free thyroxine|knowing about porphyria"
          + "|a recent potassium";

  static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry("the old acute code", "KAP-ACUTE-CODE"),
          Map.entry("the assumed upper limit", "KAP-UPPER-LIMIT-ASSUMED"),
          Map.entry("the malformation", "SAF-CI-003"),
          Map.entry("the brain bleed", "SAF-CI-004"),
          Map.entry("the dissection", "SAF-CI-005"),
          Map.entry("the recent heart event", "SAF-CI-006"),
          Map.entry("the heart event of late", "SAF-CI-007"),
          Map.entry("the recent stroke", "SAF-CI-008"),
          Map.entry("the stroke of late", "SAF-CI-009"),
          Map.entry("the earlier stroke", "SAF-CI-010"),
          Map.entry("the coronary disease", "SAF-CI-011"),
          Map.entry("the severe heart failure", "SAF-CI-012"),
          Map.entry("the moderate heart failure", "SAF-CI-013"),
          Map.entry("the heart failure", "SAF-CI-014"),
          Map.entry("the narrow valve", "SAF-CI-015"),
          Map.entry("the hypertensive crisis", "SAF-CI-016"),
          Map.entry("the uncontrolled pressure", "SAF-CI-017"),
          Map.entry("the poor pressure", "SAF-CI-018"),
          Map.entry("the raised pressure", "SAF-CI-019"),
          Map.entry("the encephalopathy", "SAF-CI-020"),
          Map.entry("the fast rhythm", "SAF-CI-021"),
          Map.entry("the arrhythmia", "SAF-CI-022"),
          Map.entry("the heart block", "SAF-CI-023"),
          Map.entry("the long QT", "SAF-CI-024"),
          Map.entry("the prolonged QT", "SAF-CI-025"),
          Map.entry("the adrenal tumour", "SAF-CI-026"),
          Map.entry("pre-eclampsia", "SAF-CI-027"),
          Map.entry("the pressure in the head", "SAF-CI-028"),
          Map.entry("the lesion or shunt", "SAF-CI-029"),
          Map.entry("the recent head injury", "SAF-CI-030"),
          Map.entry("the earlier head injury", "SAF-CI-031"),
          Map.entry("the eye emergency", "SAF-CI-032"),
          Map.entry("the high eye pressure", "SAF-CI-033"),
          Map.entry("the glaucoma", "SAF-CI-034"),
          Map.entry("the schizophrenia spectrum", "SAF-CI-036"),
          Map.entry("the drug psychosis", "SAF-CI-037"),
          Map.entry("the mania of late", "SAF-CI-039"),
          Map.entry("the delirium", "SAF-CI-040"),
          Map.entry("the dementia", "SAF-CI-043"),
          Map.entry("the cognitive impairment", "SAF-CI-044"),
          Map.entry("the dissociation", "SAF-CI-045"),
          Map.entry("the personality", "SAF-CI-046"),
          Map.entry("the danger to others", "SAF-CI-047"),
          Map.entry("an assessment of the danger to others", "SAF-CI-047-URGENT"),
          Map.entry("today's intoxication", "SAF-CI-049"),
          Map.entry("the ketamine use disorder", "SAF-CI-050"),
          Map.entry("the earlier ketamine misuse", "SAF-CI-051"),
          Map.entry("the active use disorder", "SAF-CI-052"),
          Map.entry("the treated use disorder", "SAF-CI-053"),
          Map.entry("the alcohol or sedative withdrawal", "SAF-CI-054"),
          Map.entry("the opioid withdrawal", "SAF-CI-055"),
          Map.entry("the severe liver impairment", "SAF-CI-056"),
          Map.entry("the moderate liver impairment", "SAF-CI-057"),
          Map.entry("the high liver tests", "SAF-CI-058"),
          Map.entry("the raised liver tests", "SAF-CI-059"),
          Map.entry("the biliary disease", "SAF-CI-060"),
          Map.entry("the ketamine cystitis", "SAF-CI-061"),
          Map.entry("the interstitial cystitis", "SAF-CI-062"),
          Map.entry("the urinary symptoms", "SAF-CI-063"),
          Map.entry("the kidney failure", "SAF-CI-064"),
          Map.entry("the kidney disease", "SAF-CI-065"),
          Map.entry("the uncontrolled thyroid", "SAF-CI-066"),
          Map.entry("the controlled thyroid", "SAF-CI-067"),
          Map.entry("the porphyria", "SAF-CI-068"),
          Map.entry("the potassium", "SAF-CI-069"),
          Map.entry("the respiratory failure", "SAF-CI-070"),
          Map.entry("the lung disease", "SAF-CI-071"),
          Map.entry("the untreated sleep apnoea", "SAF-CI-072"),
          Map.entry("the risk of sleep apnoea", "SAF-CI-073"),
          Map.entry("the difficult airway", "SAF-CI-074"),
          Map.entry("the morbid obesity", "SAF-CI-075"),
          Map.entry("the obesity", "SAF-CI-076"),
          Map.entry("the airway infection", "SAF-CI-077"),
          Map.entry("the recent seizure", "SAF-CI-078"),
          Map.entry("the uncontrolled epilepsy", "SAF-CI-079"),
          Map.entry("the controlled epilepsy", "SAF-CI-080"),
          Map.entry("the syndrome by medicines", "SAF-CI-081"),
          Map.entry("the neuromuscular weakness", "SAF-CI-082"),
          Map.entry("the contraception", "SAF-CI-085"),
          Map.entry("breastfeeding under esketamine", "SAF-CI-086"),
          Map.entry("breastfeeding under ketamine", "SAF-CI-087"),
          Map.entry("the allergy to an excipient", "SAF-CI-090"),
          Map.entry("the older age", "SAF-CI-092"),
          Map.entry("the old age", "SAF-CI-093"),
          Map.entry("the grave state", "SAF-CI-094"),
          Map.entry("the severe state", "SAF-CI-095"),
          Map.entry("the stomach", "SAF-CI-099"),
          Map.entry("the earlier psychotic depression", "SAF-CI-100"));

  static final Map<String, String> NEED =
      Map.ofEntries(
          Map.entry("knowing about torn arteries", "dissection-absent"),
          Map.entry("knowing about brain bleeds", "brain-bleed-absent"),
          Map.entry("knowing about strokes", "stroke-absent"),
          Map.entry("the day of the stroke", "stroke-date"),
          Map.entry("knowing about hypertensive crises", "hypertensive-crisis-absent"),
          Map.entry("the day of the crisis", "crisis-date"),
          Map.entry("pressures of two days", "pressure-trend"),
          Map.entry("knowing about the heart", "heart-disease-absent"),
          Map.entry("the day of the heart event", "heart-event-date"),
          Map.entry("a grade of the heart failure", "heart-failure-grade"),
          Map.entry("knowing about the rhythm", "rhythm-disorder-absent"),
          Map.entry("the day of the rhythm", "arrhythmia-date"),
          Map.entry("the grade of the valve", "valve-grade"),
          Map.entry("a resting pulse", "resting-pulse"),
          Map.entry("a recent QTc", "qtc-recent"),
          Map.entry("knowing about the head", "head-disease-absent"),
          Map.entry("the day of the head injury", "brain-injury-date"),
          Map.entry("knowing about eye emergencies", "eye-emergency-absent"),
          Map.entry("knowing about eye pressure", "eye-pressure-absent"),
          Map.entry("a recent eye pressure", "eye-pressure-known"),
          Map.entry("knowing about seizures", "seizures-absent"),
          Map.entry("the end of the psychotic depression", "psychotic-depression-end"),
          Map.entry("the day of the exacerbation", "exacerbation-date"),
          Map.entry("the day of the suicide attempt", "attempt-day"),
          Map.entry("an answer about suicidal behaviour", "behaviour-readable"),
          Map.entry("the day of the seizure", "seizure-date"),
          Map.entry("the last seizure", "last-seizure"),
          Map.entry("the day of the drug psychosis", "drug-psychosis-date"),
          Map.entry("the end of the mania", "mania-end"),
          Map.entry("knowing about delirium", "delirium-absent"),
          Map.entry("the day of the delirium", "delirium-date"),
          Map.entry("knowing about dementia", "dementia-absent"),
          Map.entry("knowing about dissociation", "dissociation-absent"),
          Map.entry("knowing about personality", "personality-disorder-absent"),
          Map.entry("knowing about danger to others", "homicidal-ideation-absent"),
          Map.entry("knowing about ketamine misuse", "ketamine-misuse-absent"),
          Map.entry("the start of the remission", "ketamine-remission"),
          Map.entry("knowing about the lungs", "lung-disease-absent"),
          Map.entry("the day of the respiratory failure", "respiratory-failure-date"),
          Map.entry("the grade of the lung disease", "copd-grade"),
          Map.entry("knowing about sleep apnoea", "sleep-apnoea-absent"),
          Map.entry("knowing about the airway", "airway-difficulty-absent"),
          Map.entry("a body mass index", "body-mass-index-known"),
          Map.entry("knowing about airway infections", "airway-infection-absent"),
          Map.entry("knowing about syndromes by medicines", "toxic-syndrome-absent"),
          Map.entry("the day of the syndrome", "toxic-syndrome-date"),
          Map.entry("knowing about neuromuscular weakness", "neuromuscular-weakness-absent"),
          Map.entry("knowing about the stomach", "stomach-trouble-absent"),
          Map.entry("knowing about pre-eclampsia", "pre-eclampsia-absent"),
          Map.entry("knowing about substances", "substance-trouble-absent"),
          Map.entry("the disorder behind the signs of substance use", "substance-signs-explained"),
          Map.entry("the day of the intoxication", "intoxication-date"),
          Map.entry("knowing about breastfeeding", "breastfeeding-known"),
          Map.entry("the general state", "general-state-known"),
          Map.entry("knowing about an excipient allergy", "excipient-allergy-absent"),
          Map.entry("knowing about adrenal tumours", "adrenal-tumour-absent"),
          Map.entry("knowing about the liver", "liver-disease-absent"),
          Map.entry("knowing about the bile ducts", "biliary-disease-absent"),
          Map.entry("a recent ALT", "alt-recent"),
          Map.entry("a recent AST", "ast-recent"),
          Map.entry("a recent alkaline phosphatase", "alp-recent"),
          Map.entry("a recent bilirubin", "bilirubin-recent"),
          Map.entry("knowing about the bladder", "bladder-disease-absent"),
          Map.entry("knowing about the kidneys", "kidney-disease-absent"),
          Map.entry("the day of the kidney injury", "kidney-injury-date"),
          Map.entry("a recent eGFR", "egfr-recent"),
          Map.entry("knowing about thyroid disease", "thyroid-disease-absent"),
          Map.entry("the control of the thyroid", "thyroid-control"),
          Map.entry("a recent free thyroxine", "free-thyroxine-recent"),
          Map.entry("knowing about porphyria", "porphyria-absent"),
          Map.entry("a recent potassium", "potassium-recent"));

  private Stops() {}
}
