package org.kapcds.features.chart;

import static org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.FEMALE;
import static org.hl7.fhir.r4.model.Enumerations.AdministrativeGender.MALE;

import java.time.LocalDate;

/**
 * The people of the scenarios, each with one fixed story, told in this module's README. Their dates
 * are counted from the day the scenario names as today.
 */
public final class Personas {

  private final LocalDate today;

  /** The people as they are on that day. */
  public Personas(LocalDate today) {
    this.today = today;
  }

  /** Amina, 42: recurrent depression, two adequate trials failed, everything else in order. */
  public Chart amina() {
    Story story = new Story(today, "amina", FEMALE, 42, 60);
    story.sterilised(2000);
    depression(story);
    twoFailed(story);
    return story.chart();
  }

  /** Nadia, 38: a severe episode and suicidal intent, assessed in hospital today. */
  public Chart nadia() {
    Story story = new Story(today, "nadia", FEMALE, 38, 10);
    story.sterilised(900);
    depression(story);
    story.scored("MADRS", 34, 0);
    story.scored("C-SSRS", 5, 0);
    story.stated("admission", "need for admission assessed", 0);
    story.chart().put("consent", story.records().consent("esketamine", story.ago(0)));
    story.takes("escitalopram", 10, 5);
    return story.chart();
  }

  /** Tom, 35: Amina's illness and treatment in a man. */
  public Chart tom() {
    Story story = new Story(today, "tom", MALE, 35, 100);
    depression(story);
    twoFailed(story);
    return story.chart();
  }

  /** Grace, 30: Amina's illness and treatment in a woman who could be pregnant. */
  public Chart grace() {
    Story story = new Story(today, "grace", FEMALE, 30, 30);
    depression(story);
    twoFailed(story);
    story
        .chart()
        .put("pregnancy test", story.records().pregnancyTest("urine", false, story.ago(2)));
    story.stated("contraception", "she uses contraception", 5);
    return story.chart();
  }

  /** Ines, 51: no depression; she asks about ketamine all the same. */
  public Chart ines() {
    Story story = new Story(today, "ines", FEMALE, 51, 5);
    story.sterilised(3000);
    return story.chart();
  }

  /** Sofia, 29: social anxiety; two medicines and cognitive behavioural therapy did not help. */
  public Chart sofia() {
    Story story = new Story(today, "sofia", FEMALE, 29, 40);
    story.sterilised(400);
    story.diagnosed("social anxiety", "social anxiety disorder", 1500);
    story.scored("LSAS", 78, 4);
    story.failed("sertraline", 100, 400, 90);
    story.failed("paroxetine", 20, 250, 90);
    story.sessions("cognitive behavioural therapy", 14, 90);
    story.historyComplete();
    return story.chart();
  }

  /** Ruth, 58: generalised anxiety, with the same treatment in vain. */
  public Chart ruth() {
    Story story = new Story(today, "ruth", FEMALE, 58, 20);
    story.diagnosed("generalised anxiety", "generalised anxiety disorder", 900);
    story.scored("HAM-A", 28, 3);
    story.failed("escitalopram", 20, 300, 70);
    story.failed("duloxetine", 60, 200, 70);
    story.sessions("cognitive behavioural therapy", 12, 90);
    story.historyComplete();
    return story.chart();
  }

  /** Leon, 33: panic disorder, the same treatment in vain, and a specialist's decision. */
  public Chart leon() {
    Story story = new Story(today, "leon", MALE, 33, 15);
    story.diagnosed("panic disorder", "panic disorder", 700);
    story.scored("PDSS", 18, 3);
    story.failed("sertraline", 50, 300, 70);
    story.failed("escitalopram", 10, 200, 70);
    story.sessions("cognitive behavioural therapy", 12, 90);
    story.historyComplete();
    story.stated("decision of a specialist", "decision of a specialist", 20);
    return story.chart();
  }

  /** Viktor, 48: a severe alcohol use disorder; medicine and therapy were not enough. */
  public Chart viktor() {
    Story story = new Story(today, "viktor", MALE, 48, 30);
    story.diagnosed("use disorder", "alcohol dependence", 900);
    story.scored("AUDIT", 27, 10);
    story.failed("naltrexone", 50, 120, 84);
    story.course("cognitive behavioural therapy", 150, 70);
    story.lastUsed("alcohol", 6);
    story.stated("specialist", "specialist involved", 10);
    story.historyComplete();
    return story.chart();
  }

  /** Rosa, 39: a severe cocaine use disorder; contingency management was not enough. */
  public Chart rosa() {
    Story story = new Story(today, "rosa", FEMALE, 39, 70);
    story.sterilised(1200);
    story.diagnosed("use disorder", "cocaine dependence", 700);
    story.scored("DAST-10", 7, 20);
    story.course("contingency management", 130, 84);
    story.lastUsed("cocaine", 4);
    story.stated("specialist", "specialist involved", 10);
    story.historyComplete();
    return story.chart();
  }

  /** Omar, 36: a severe opioid use disorder, and use beside stable buprenorphine. */
  public Chart omar() {
    Story story = new Story(today, "omar", MALE, 36, 10);
    story.diagnosed("use disorder", "opioid dependence", 1100);
    story.takes("buprenorphine", 16, 119);
    story.scored("days of use", 6, 0);
    story.stated("specialist", "specialist involved", 10);
    story.chart().put("consent", story.records().consent("intramuscular ketamine", story.ago(5)));
    story.historyComplete();
    return story.chart();
  }

  /** Hanna, 44: a complex regional pain syndrome after all other treatment. */
  public Chart hanna() {
    Story story = new Story(today, "hanna", FEMALE, 44, 90);
    story.sterilised(2500);
    story.diagnosed("pain condition", "complex regional pain syndrome", 425);
    story.scored("categories with symptoms", 4, 20);
    story.scored("categories with signs", 3, 20);
    story.scored("pain", 7, 3);
    story.scored("interference by the BPI", 6, 3);
    story.course("rehabilitation", 200, 60);
    story.failed("gabapentin", 1800, 300, 60);
    story.failed("amitriptyline", 50, 200, 60);
    story.sessions("pain therapy", 8, 60);
    story.stated("specialist", "specialist involved", 10);
    story.historyComplete();
    return story.chart();
  }

  /** Pavel, 52: neuropathic pain after an injury of the spinal cord. */
  public Chart pavel() {
    Story story = new Story(today, "pavel", MALE, 52, 45);
    story.diagnosed("pain condition", "neuralgia", 700);
    story.scored("pain", 8, 3);
    story.failed("gabapentin", 1800, 300, 60);
    story.failed("duloxetine", 60, 200, 60);
    story.stated("specialist", "specialist involved", 10);
    story.historyComplete();
    return story.chart();
  }

  /** Mara, 36: bipolar II depression; two treatments of it did not help, one is taken still. */
  public Chart mara() {
    Story story = new Story(today, "mara", FEMALE, 36, 70);
    story.sterilised(700);
    story.diagnosed("bipolar disorder", "bipolar II disorder", 300);
    story.scored("MADRS", 27, 5);
    story.scored("YMRS", 3, 2);
    story.failed("quetiapine", 300, 200, 60);
    story.takes("lamotrigine", 200, 79);
    story.historyComplete();
    story.stated("a specialist is involved", "a specialist is involved", 5);
    return story.chart();
  }

  /** Emil, 44: PTSD; cognitive processing therapy and sertraline did not help. */
  public Chart emil() {
    Story story = new Story(today, "emil", MALE, 44, 30);
    story.diagnosed("PTSD", "PTSD", 800);
    story.scored("CAPS-5", 38, 20);
    story.scored("PCL-5", 52, 6);
    story.sessions("cognitive processing therapy", 12, 90);
    story.failed("sertraline", 150, 200, 84);
    story.historyComplete();
    story.denied("he is in danger now", 5);
    story.stated("he has stable housing", "he has stable housing", 5);
    story.denied("his PTSD is dissociative", 5);
    story.denied("he is a veteran", 5);
    return story.chart();
  }

  private static void depression(Story story) {
    story.diagnosed("depression", "recurrent depression", 180);
    story.historyComplete();
    story.scored("PHQ-9", 19, 5);
  }

  private static void twoFailed(Story story) {
    story.failed("venlafaxine", 150, 150, 70);
    story.failed("sertraline", 100, 60, 56);
  }
}
