package org.kapcds.features.chart;

import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;

/**
 * The codes an electronic record would use for the words of the scenarios. They stand here a second
 * time on purpose: the record knows nothing of our names for them.
 */
public final class Codebook {

  private static final String ICD = "http://hl7.org/fhir/sid/icd-10-cm";
  private static final String SNOMED = "http://snomed.info/sct";
  private static final String LOINC = "http://loinc.org";
  private static final String RXNORM = "http://www.nlm.nih.gov/research/umls/rxnorm";
  private static final String ATC = "http://www.whocc.no/atc";
  private static final String KAP = "urn:kap:observation";
  private static final String PROCEDURE = "urn:kap:procedure";
  private static final String THERAPY = "urn:kap:psychotherapy";

  private static final Map<String, Coding> DIAGNOSES =
      Map.ofEntries(
          Map.entry("recurrent depression", coding(ICD, "F33.2")),
          Map.entry("depression with psychotic features", coding(ICD, "F33.3")),
          Map.entry("depression in full remission", coding(ICD, "F33.42")),
          Map.entry("unspecified depression", coding(ICD, "F32.A")),
          Map.entry("persistent depressive disorder", coding(ICD, "F34.1")),
          Map.entry("adjustment disorder", coding(ICD, "F43.21")),
          Map.entry("premenstrual dysphoric disorder", coding(ICD, "F32.81")),
          Map.entry("PTSD", coding(ICD, "F43.12")),
          Map.entry("acute stress disorder", coding(ICD, "F43.0")),
          Map.entry("social anxiety disorder", coding(ICD, "F40.10")),
          Map.entry("generalised anxiety disorder", coding(ICD, "F41.1")),
          Map.entry("panic disorder", coding(ICD, "F41.0")),
          Map.entry("agoraphobia", coding(ICD, "F40.00")),
          Map.entry("obsessive-compulsive disorder", coding(ICD, "F42.2")),
          Map.entry("unspecified anxiety", coding(ICD, "F41.9")),
          Map.entry("an overactive thyroid", coding(ICD, "E05.90")),
          Map.entry("bipolar disorder", coding(ICD, "F31.9")),
          Map.entry("bipolar II disorder", coding(ICD, "F31.81")),
          Map.entry("bipolar disorder, currently depressed", coding(ICD, "F31.32")),
          Map.entry(
              "bipolar disorder, currently depressed with psychotic features",
              coding(ICD, "F31.5")),
          Map.entry("bipolar disorder in remission", coding(ICD, "F31.76")),
          Map.entry("cyclothymia", coding(ICD, "F34.0")),
          Map.entry("bipolar disorder, currently manic", coding(ICD, "F31.12")),
          Map.entry("mania", coding(ICD, "F30.12")),
          Map.entry("schizophrenia", coding(ICD, "F20.9")),
          Map.entry("suicide attempt", coding(ICD, "T14.91XA")),
          Map.entry("suicidal thoughts", coding(ICD, "R45.851")),
          Map.entry("delusional disorder", coding(ICD, "F22")),
          Map.entry("catatonia", coding(ICD, "F06.1")),
          Map.entry("aortic aneurysm", coding(ICD, "I71.9")),
          Map.entry("cerebral aneurysm", coding(ICD, "I67.1")),
          Map.entry("pregnancy", coding(ICD, "Z33.1")),
          Map.entry("ketamine-induced psychosis", coding(SNOMED, "724719005")),
          Map.entry("ketamine poisoning", coding(ICD, "T41.291A")),
          Map.entry("asthma", coding(ICD, "J45.909")),
          Map.entry("AVM, left temporal", coding("urn:example:local-problems", "77")));

  private static final Map<String, Coding> MEDICINES =
      Map.ofEntries(
          Map.entry("sertraline", coding(RXNORM, "36437")),
          Map.entry("venlafaxine", coding(RXNORM, "39786")),
          Map.entry("escitalopram", coding(RXNORM, "321988")),
          Map.entry("trazodone", coding(RXNORM, "10737")),
          Map.entry("phenelzine", coding(RXNORM, "8123")),
          Map.entry("tranylcypromine", coding(RXNORM, "10734")),
          Map.entry("selegiline", coding(RXNORM, "9639")),
          Map.entry("rasagiline", coding(RXNORM, "134748")),
          Map.entry("moclobemide", coding(RXNORM, "30121")),
          Map.entry("linezolid", coding(RXNORM, "190376")),
          Map.entry("methylene blue", coding(RXNORM, "6878")),
          Map.entry("lamotrigine", coding(RXNORM, "28439")),
          Map.entry("lithium", coding(RXNORM, "6448")),
          Map.entry("valproate", coding(RXNORM, "40254")),
          Map.entry("carbamazepine", coding(RXNORM, "2002")),
          Map.entry("olanzapine", coding(RXNORM, "61381")),
          Map.entry("lurasidone", coding(RXNORM, "1040028")),
          Map.entry("cariprazine", coding(ATC, "N05AX15")),
          Map.entry("lumateperone", coding(ATC, "N05AD10")),
          Map.entry("pregabalin", coding(RXNORM, "187832")),
          Map.entry("buspirone", coding(RXNORM, "1827")),
          Map.entry("lorazepam", coding(RXNORM, "6470")),
          Map.entry("diazepam", coding(RXNORM, "3322")),
          Map.entry("midazolam", coding(RXNORM, "6960")),
          Map.entry("clonazepam", coding(RXNORM, "2598")),
          Map.entry("ibuprofen", coding(RXNORM, "5640")),
          Map.entry("the house mixture", coding("urn:example:local-drugs", "4711")),
          Map.entry("agomelatine", coding(ATC, "N06AX22")),
          Map.entry("alprazolam", coding(ATC, "N05BA12")),
          Map.entry("amitriptyline", coding(ATC, "N06AA09")),
          Map.entry("amoxapine", coding(ATC, "N06AA17")),
          Map.entry("bromazepam", coding(ATC, "N05BA08")),
          Map.entry("bupropion", coding(ATC, "N06AX12")),
          Map.entry("chlordiazepoxide", coding(ATC, "N05BA02")),
          Map.entry("citalopram", coding(ATC, "N06AB04")),
          Map.entry("clobazam", coding(ATC, "N05BA09")),
          Map.entry("clomipramine", coding(ATC, "N06AA04")),
          Map.entry("clorazepate", coding(ATC, "N05BA05")),
          Map.entry("desipramine", coding(ATC, "N06AA01")),
          Map.entry("desvenlafaxine", coding(ATC, "N06AX23")),
          Map.entry("doxepin", coding(ATC, "N06AA12")),
          Map.entry("duloxetine", coding(ATC, "N06AX21")),
          Map.entry("estazolam", coding(ATC, "N05CD04")),
          Map.entry("flunitrazepam", coding(ATC, "N05CD03")),
          Map.entry("fluoxetine", coding(ATC, "N06AB03")),
          Map.entry("flurazepam", coding(ATC, "N05CD01")),
          Map.entry("fluvoxamine", coding(ATC, "N06AB08")),
          Map.entry("imipramine", coding(ATC, "N06AA02")),
          Map.entry("isocarboxazid", coding(ATC, "N06AF01")),
          Map.entry("levomilnacipran", coding(ATC, "N06AX28")),
          Map.entry("lormetazepam", coding(ATC, "N05CD06")),
          Map.entry("maprotiline", coding(ATC, "N06AA21")),
          Map.entry("mianserin", coding(ATC, "N06AX03")),
          Map.entry("milnacipran", coding(ATC, "N06AX17")),
          Map.entry("mirtazapine", coding(ATC, "N06AX11")),
          Map.entry("nefazodone", coding(ATC, "N06AX06")),
          Map.entry("nitrazepam", coding(ATC, "N05CD02")),
          Map.entry("nortriptyline", coding(ATC, "N06AA10")),
          Map.entry("oxazepam", coding(ATC, "N05BA04")),
          Map.entry("paroxetine", coding(ATC, "N06AB05")),
          Map.entry("prazepam", coding(ATC, "N05BA11")),
          Map.entry("protriptyline", coding(ATC, "N06AA11")),
          Map.entry("quazepam", coding(ATC, "N05CD10")),
          Map.entry("quetiapine", coding(ATC, "N05AH04")),
          Map.entry("reboxetine", coding(ATC, "N06AX18")),
          Map.entry("temazepam", coding(ATC, "N05CD07")),
          Map.entry("triazolam", coding(ATC, "N05CD05")),
          Map.entry("trimipramine", coding(ATC, "N06AA06")),
          Map.entry("vilazodone", coding(ATC, "N06AX24")),
          Map.entry("vortioxetine", coding(ATC, "N06AX26")),
          Map.entry("ketamine", coding(RXNORM, "6130")),
          Map.entry("esketamine", coding(RXNORM, "2119365")));

  private static final Map<String, Coding> MEASURES =
      Map.ofEntries(
          Map.entry("PHQ-9", coding(LOINC, "44261-6")),
          Map.entry("last item of the PHQ-9", coding(LOINC, "44260-8")),
          Map.entry("MADRS", coding(KAP, "madrs-total")),
          Map.entry("HAM-D", coding(KAP, "hamd17-total")),
          Map.entry("QIDS", coding(KAP, "qids-sr16-total")),
          Map.entry("YMRS", coding(KAP, "ymrs-total")),
          Map.entry("lithium level", coding(KAP, "lithium-serum")),
          Map.entry("valproate level", coding(KAP, "valproate-serum")),
          Map.entry("PCL-5", coding(LOINC, "101698-9")),
          Map.entry("CAPS-5", coding(KAP, "caps5-total")),
          Map.entry("PSSI-5", coding(KAP, "pssi5-total")),
          Map.entry("LSAS", coding(KAP, "lsas-total")),
          Map.entry("HAM-A", coding(KAP, "hama-total")),
          Map.entry("GAD-7", coding(LOINC, "70274-6")),
          Map.entry("PDSS", coding(KAP, "pdss-total")),
          Map.entry("C-SSRS", coding(KAP, "cssrs-ideation-level")),
          Map.entry("weight", coding(LOINC, "29463-7")),
          Map.entry("stated weight", coding(LOINC, "3142-7")),
          Map.entry("height", coding(LOINC, "8302-2")),
          Map.entry("systolic", coding(LOINC, "8480-6")),
          Map.entry("diastolic", coding(LOINC, "8462-4")),
          Map.entry("heart rate", coding(LOINC, "8867-4")),
          Map.entry("respiratory rate", coding(LOINC, "9279-1")),
          Map.entry("oxygen saturation", coding(LOINC, "59408-5")),
          Map.entry("temperature", coding(LOINC, "8310-5")));

  private static final Map<String, Coding> STATEMENTS =
      Map.ofEntries(
          Map.entry("medication history complete", coding(KAP, "medication-history-complete")),
          Map.entry("he is in danger now", coding(KAP, "current-threat")),
          Map.entry("he has stable housing", coding(KAP, "housing-stable")),
          Map.entry("his PTSD is dissociative", coding(KAP, "dissociative-subtype")),
          Map.entry("he is a veteran", coding(KAP, "military-service")),
          Map.entry("a specialist is involved", coding(KAP, "specialist-involved")),
          Map.entry("decision of a specialist", coding(KAP, "specialist-decision")),
          Map.entry("medicines taken as prescribed", coding(KAP, "adherence-confirmed")),
          Map.entry("list of medicines checked", coding(KAP, "medication-list-reviewed")),
          Map.entry("capacity", coding(KAP, "capacity-confirmed")),
          Map.entry("enrolment", coding(KAP, "rems-enrolled")),
          Map.entry("suicidal behaviour", coding(KAP, "cssrs-behaviour")),
          Map.entry("suicidal behaviour within the last 3 months", coding(LOINC, "93269-9")),
          Map.entry("intent to act on suicidal thoughts", coding(LOINC, "93249-1")),
          Map.entry("a suicide plan with intent", coding(LOINC, "93250-9")),
          Map.entry("pregnancy possible", coding(KAP, "pregnancy-possible")),
          Map.entry("need for admission assessed", coding(KAP, "admission-need-assessed")),
          Map.entry("clear imaging", coding(KAP, "aneurysm-imaging-clear")),
          Map.entry("urine", coding(LOINC, "2106-3")),
          Map.entry("serum", coding(LOINC, "2118-8")));

  private static final Map<String, Coding> PROCEDURES =
      Map.ofEntries(
          Map.entry("sterilisation", coding(PROCEDURE, "sterilisation")),
          Map.entry("aneurysm repair", coding(PROCEDURE, "aneurysm-repair")),
          Map.entry("electroconvulsive therapy", coding(PROCEDURE, "ect")),
          Map.entry("magnetic stimulation", coding(PROCEDURE, "tms")),
          Map.entry("dosing session", coding(PROCEDURE, "kap-dosing-session")),
          Map.entry("preparation session", coding(THERAPY, "kap-preparation")),
          Map.entry("integration session", coding(THERAPY, "kap-integration")),
          Map.entry("weekly psychotherapy", coding(THERAPY, "cbt")),
          Map.entry("cognitive behavioural therapy", coding(THERAPY, "cbt")),
          Map.entry("prolonged exposure", coding(THERAPY, "pe")),
          Map.entry("cognitive processing therapy", coding(THERAPY, "cpt")),
          Map.entry("EMDR", coding(THERAPY, "emdr")),
          Map.entry("interpersonal therapy", coding(THERAPY, "ipt")),
          Map.entry("psychotherapy of no named kind", coding(SNOMED, "75516001")),
          Map.entry("supportive counselling", coding(THERAPY, "supportive")));

  private static final Map<String, Coding> ROUTES =
      Map.ofEntries(
          Map.entry("into the vein", coding(SNOMED, "47625008")),
          Map.entry("into the muscle", coding(SNOMED, "78421000")),
          Map.entry("under the skin", coding(SNOMED, "34206005")),
          Map.entry("by mouth", coding(SNOMED, "26643006")),
          Map.entry("under the tongue", coding(SNOMED, "37839007")),
          Map.entry("into the nose", coding(SNOMED, "46713006")),
          Map.entry("through the skin", coding(SNOMED, "45890007")),
          Map.entry("in the eye", coding(SNOMED, "54485002")),
          Map.entry("in the ear", coding(SNOMED, "10547007")),
          Map.entry("on the skin", coding(SNOMED, "6064005")),
          Map.entry("by inhalation", coding(SNOMED, "447694001")),
          Map.entry("in the nose", coding(SNOMED, "46713006")));

  private static final Map<String, Coding> CONSENTS =
      Map.of(
          "intravenous ketamine", coding("urn:kap:consent", "kap-ketamine-iv"),
          "intramuscular ketamine", coding("urn:kap:consent", "kap-ketamine-im"),
          "subcutaneous ketamine", coding("urn:kap:consent", "kap-ketamine-sc"),
          "oral ketamine", coding("urn:kap:consent", "kap-ketamine-oral"),
          "esketamine", coding("urn:kap:consent", "kap-esketamine"));

  private Codebook() {}

  static List<String> someDiagnoses(int number) {
    return DIAGNOSES.keySet().stream().sorted().limit(number).toList();
  }

  static List<String> someMedicines(int number) {
    return MEDICINES.keySet().stream().sorted().limit(number).toList();
  }

  static CodeableConcept diagnosis(String words) {
    return find(
        SafetyCodes.DIAGNOSES.containsKey(words) ? SafetyCodes.DIAGNOSES : DIAGNOSES, words);
  }

  static CodeableConcept medicine(String words) {
    return find(MEDICINES, words);
  }

  static CodeableConcept measure(String words) {
    return find(SafetyCodes.MEASURES.containsKey(words) ? SafetyCodes.MEASURES : MEASURES, words);
  }

  static CodeableConcept statement(String words) {
    return find(
        SafetyCodes.STATEMENTS.containsKey(words) ? SafetyCodes.STATEMENTS : STATEMENTS, words);
  }

  static CodeableConcept procedure(String words) {
    return find(
        SafetyCodes.PROCEDURES.containsKey(words) ? SafetyCodes.PROCEDURES : PROCEDURES, words);
  }

  static CodeableConcept route(String words) {
    return find(ROUTES, words);
  }

  static CodeableConcept consent(String words) {
    return find(CONSENTS, words);
  }

  /** A code of one of the project's own systems. */
  static CodeableConcept own(String system, String code) {
    return new CodeableConcept(coding("urn:kap:" + system, code));
  }

  private static CodeableConcept find(Map<String, Coding> book, String words) {
    Coding coding = book.getOrDefault(words, CodebookOfBody.ALL.get(words));
    if (coding == null) {
      coding = CodebookOfMedicines.ALL.get(words);
    }
    if (coding == null) {
      throw new IllegalArgumentException("the codebook has no code for `" + words + "`");
    }
    return new CodeableConcept(coding.copy().setDisplay(words)).setText(words);
  }

  private static Coding coding(String system, String code) {
    return new Coding(system, code, null);
  }
}
