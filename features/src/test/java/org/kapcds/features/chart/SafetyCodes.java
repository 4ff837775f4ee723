package org.kapcds.features.chart;

import java.util.Map;
import org.hl7.fhir.r4.model.Coding;

/** The codes of what speaks against treatment: problems, measures, statements, operations. */
final class SafetyCodes {

  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String LOINC = "http://loinc.org";
  private static final String KAP = "urn:kap:observation";
  private static final String PROCEDURE = "urn:kap:procedure";

  static final Map<String, Coding> DIAGNOSES =
      Map.ofEntries(
          Map.entry("arteriovenous malformation", coding(ICD, "Q28.2")),
          Map.entry("aortic dissection", coding(ICD, "I71.02")),
          Map.entry("carotid dissection", coding(ICD, "I77.71")),
          Map.entry("subdural haematoma", coding(ICD, "I62.00")),
          Map.entry("sequelae of a brain bleed", coding(ICD, "I69.11")),
          Map.entry("stroke", coding(ICD, "I63.9")),
          Map.entry("mini-stroke", coding(ICD, "G45.9")),
          Map.entry("history of stroke", coding(ICD, "Z86.73")),
          Map.entry("hypertensive urgency", coding(ICD, "I16.0")),
          Map.entry("hypertensive encephalopathy", coding(ICD, "I67.4")),
          Map.entry("high blood pressure", coding(ICD, "I10")),
          Map.entry("heart attack", coding(ICD, "I21.3")),
          Map.entry("unstable angina", coding(ICD, "I20.0")),
          Map.entry("old heart attack", coding(ICD, "I25.2")),
          Map.entry("coronary disease", coding(ICD, "I25.10")),
          Map.entry("stable angina", coding(ICD, "I20.9")),
          Map.entry("heart failure", coding(ICD, "I50.22")),
          Map.entry("cardiomyopathy", coding(ICD, "I42.0")),
          Map.entry("aortic stenosis", coding(ICD, "I35.0")),
          Map.entry("syncope", coding(ICD, "R55")),
          Map.entry("ventricular tachycardia", coding(ICD, "I47.20")),
          Map.entry("supraventricular tachycardia", coding(ICD, "I47.10")),
          Map.entry("atrial fibrillation", coding(ICD, "I48.91")),
          Map.entry("sick sinus syndrome", coding(ICD, "I49.5")),
          Map.entry("complete heart block", coding(ICD, "I44.2")),
          Map.entry("heart block of first degree", coding(ICD, "I44.0")),
          Map.entry("heart block of unknown degree", coding(ICD, "I44.30")),
          Map.entry("pacemaker", coding(ICD, "Z95.0")),
          Map.entry("implanted defibrillator", coding(ICD, "Z95.810")),
          Map.entry("long QT syndrome", coding(ICD, "I45.81")),
          Map.entry("hydrocephalus", coding(ICD, "G91.9")),
          Map.entry("brain swelling", coding(ICD, "G93.6")),
          Map.entry("idiopathic intracranial hypertension", coding(ICD, "G93.2")),
          Map.entry("a shunt in place", coding(ICD, "Z98.2")),
          Map.entry("brain tumour", coding(ICD, "C71.9")),
          Map.entry("head injury", coding(ICD, "S06.0X0A")),
          Map.entry("acute angle closure", coding(ICD, "H40.211")),
          Map.entry("suspected glaucoma", coding(ICD, "H40.001")),
          Map.entry("open eye injury", coding(ICD, "S05.30XA")),
          Map.entry("glaucoma", coding(ICD, "H40.9")),
          Map.entry("epilepsy", coding(ICD, "G40.909")),
          Map.entry("single seizure", coding(ICD, "R56.9")),
          Map.entry("status epilepticus", coding(SNOMED, "230456007")),
          Map.entry("cocaine psychosis", coding(SNOMED, "724689006")),
          Map.entry("delirium", coding(ICD, "F05")),
          Map.entry("vascular dementia", coding(ICD, "F01.50")),
          Map.entry("mild cognitive impairment", coding(ICD, "G31.84")),
          Map.entry("intellectual disability", coding(ICD, "F70")),
          Map.entry("dissociative amnesia", coding(ICD, "F44.0")),
          Map.entry("borderline personality disorder", coding(ICD, "F60.3")),
          Map.entry("antisocial personality disorder", coding(ICD, "F60.2")),
          Map.entry("anankastic personality disorder", coding(ICD, "F60.5")),
          Map.entry("thoughts of harming others", coding(ICD, "R45.850")),
          Map.entry("ketamine dependence", coding(SNOMED, "724715004")),
          Map.entry("phencyclidine dependence", coding(SNOMED, "58727001")),
          Map.entry("respiratory failure", coding(ICD, "J96.00")),
          Map.entry("home oxygen", coding(ICD, "Z99.81")),
          Map.entry("COPD", coding(ICD, "J44.9")),
          Map.entry("severe persistent asthma", coding(ICD, "J45.50")),
          Map.entry("exacerbated asthma", coding(ICD, "J45.901")),
          Map.entry("sleep apnoea", coding(ICD, "G47.33")),
          Map.entry("common cold", coding(ICD, "J06.9")),
          Map.entry("neuroleptic malignant syndrome", coding(ICD, "G21.0")),
          Map.entry("myasthenia", coding(ICD, "G70.00")),
          Map.entry("gastroparesis", coding(ICD, "K31.84")),
          Map.entry("vomiting", coding(ICD, "R11.10")),
          Map.entry("bowel obstruction", coding(ICD, "K56.60")),
          Map.entry("reflux disease", coding(ICD, "K21.9")),
          Map.entry("pre-eclampsia", coding(ICD, "O14.10")),
          Map.entry("alcohol intoxication", coding(ICD, "F10.929")),
          Map.entry("alcohol dependence", coding(ICD, "F10.20")),
          Map.entry("alcohol abuse", coding(ICD, "F10.10")),
          Map.entry("alcohol use disorder", coding(SNOMED, "1336085007")),
          Map.entry("alcohol dependence in remission", coding(ICD, "F10.21")),
          Map.entry("alcohol withdrawal", coding(ICD, "F10.239")),
          Map.entry("benzodiazepine withdrawal", coding(SNOMED, "703849002")),
          Map.entry("opioid withdrawal", coding(ICD, "F11.23")),
          Map.entry("breastfeeding", coding(SNOMED, "866041003")),
          Map.entry("pheochromocytoma", coding(SNOMED, "302835009")),
          Map.entry("liver failure", coding(ICD, "K72.90")),
          Map.entry("cirrhosis", coding(ICD, "K74.60")),
          Map.entry("cholangitis", coding(ICD, "K83.09")),
          Map.entry("interstitial cystitis", coding(ICD, "N30.10")),
          Map.entry("acute cystitis", coding(ICD, "N30.00")),
          Map.entry("urgency of urination", coding(ICD, "R39.15")),
          Map.entry("blood in the urine", coding(ICD, "R31.0")),
          Map.entry("chronic kidney disease", coding(ICD, "N18.4")),
          Map.entry("dialysis", coding(ICD, "Z99.2")),
          Map.entry("acute kidney injury", coding(ICD, "N17.9")),
          Map.entry("hydronephrosis", coding(ICD, "N13.30")),
          Map.entry("hyperthyroidism", coding(ICD, "E05.90")),
          Map.entry("thyroid storm", coding(ICD, "E05.91")),
          Map.entry("acute porphyria", coding(ICD, "E80.21")),
          Map.entry("porphyria cutanea tarda", coding(ICD, "E80.1")));

  static final Map<String, Coding> MEASURES =
      Map.ofEntries(
          Map.entry("ejection fraction", coding(LOINC, "10230-1")),
          Map.entry("NYHA class", coding(KAP, "nyha-class")),
          Map.entry("QTc", coding(LOINC, "8636-3")),
          Map.entry("eye pressure", coding(LOINC, "56844-4")),
          Map.entry("body mass index", coding(LOINC, "39156-5")),
          Map.entry("STOP-BANG", coding(KAP, "stop-bang-total")),
          Map.entry("breath alcohol", coding(KAP, "breath-alcohol")),
          Map.entry("alcohol in the blood", coding(LOINC, "5643-2")),
          Map.entry("CIWA-Ar", coding(KAP, "ciwa-ar-total")),
          Map.entry("COWS", coding(KAP, "cows-total")),
          Map.entry("ASA class", coding(KAP, "asa-class")),
          Map.entry("ALT", coding(LOINC, "1742-6")),
          Map.entry("AST", coding(LOINC, "1920-8")),
          Map.entry("alkaline phosphatase", coding(LOINC, "6768-6")),
          Map.entry("bilirubin", coding(LOINC, "1975-2")),
          Map.entry("albumin", coding(LOINC, "1751-7")),
          Map.entry("INR", coding(LOINC, "6301-6")),
          Map.entry("ascites", coding(KAP, "ascites-grade")),
          Map.entry("encephalopathy", coding(KAP, "encephalopathy-grade")),
          Map.entry("eGFR", coding(LOINC, "98979-8")),
          Map.entry("TSH", coding(LOINC, "3016-3")),
          Map.entry("free thyroxine", coding(LOINC, "3024-7")),
          Map.entry("potassium", coding(LOINC, "2823-3")));

  static final Map<String, Coding> STATEMENTS =
      Map.ofEntries(
          Map.entry("the glaucoma is treated", coding(KAP, "glaucoma-treated")),
          Map.entry("she had a seizure", coding(KAP, "seizure")),
          Map.entry("she had no seizure for a year", coding(KAP, "seizure-free-year")),
          Map.entry("there are psychotic symptoms", coding(KAP, "psychotic-symptoms")),
          Map.entry("her airway was difficult", coding(KAP, "difficult-airway")),
          Map.entry("her breathing or swallowing is weak", coding(KAP, "neuromuscular-weakness")),
          Map.entry("she had a serotonin syndrome", coding(KAP, "serotonin-syndrome")),
          Map.entry("the sleep apnoea is treated", coding(KAP, "sleep-apnoea-treated")),
          Map.entry("she is intoxicated", coding(KAP, "intoxicated")),
          Map.entry("she uses contraception", coding(KAP, "contraception")),
          Map.entry("she is trying to conceive", coding(KAP, "trying-to-conceive")),
          Map.entry("she is breastfeeding", coding(KAP, "breastfeeding")),
          Map.entry("the cystitis is due to ketamine", coding(KAP, "cystitis-by-ketamine")),
          Map.entry("the thyroid is treated", coding(KAP, "hyperthyroidism-treated")),
          Map.entry("ketamine injured her liver", coding(KAP, "ketamine-liver-injury")),
          Map.entry("there is a urinary infection", coding(KAP, "urinary-infection")));

  static final Map<String, Coding> PROCEDURES =
      Map.ofEntries(
          Map.entry("treatment of the malformation", coding(PROCEDURE, "malformation-treatment")),
          Map.entry("coronary stent", coding(PROCEDURE, "coronary-revascularisation")),
          Map.entry("shunt operation", coding(PROCEDURE, "shunt")),
          Map.entry("eye operation", coding(PROCEDURE, "eye-operation")),
          Map.entry("sleep study", coding(PROCEDURE, "sleep-study")));

  private SafetyCodes() {}

  private static Coding coding(String system, String code) {
    return new Coding(system, code, null);
  }
}
