package org.kapcds.service.page.rulebook;

import java.util.List;
import java.util.Map;

/**
 * One rule as its page shows it.
 *
 * @param id its id
 * @param folder the folder it stands in
 * @param folderTitle what the folder calls itself
 * @param says what it says, in each way in which it can fire
 * @param about the kind of its conclusion, when it is asked, whom it concerns, and so on, in words
 * @param review how far what stands behind it was checked, in words
 * @param needs what it must know
 * @param parameters the numbers it compares with, and those that say how fresh data must be
 * @param tables the tables it reads
 * @param tiers how strong the evidence for treating is, in the conditions it belongs to
 * @param evidence what it cites
 * @param notes how passages are read, as HTML
 * @param changes what changed, as HTML
 * @param logic how it is written
 */
record RulePage(
    String id,
    String folder,
    String folderTitle,
    List<Says> says,
    Map<String, String> about,
    String review,
    List<NeedLine> needs,
    List<Number> parameters,
    List<Rows> tables,
    List<Tier> tiers,
    Evidence evidence,
    List<Note> notes,
    List<Change> changes,
    List<Logic.Part> logic) {

  /** What it is, in one sentence. */
  public String sentence() {
    return says.isEmpty() ? "" : says.get(0).summary();
  }

  /**
   * One way in which a rule can fire.
   *
   * @param variant its name, empty for the only one
   * @param level how strongly it speaks, in words
   * @param summary its sentence; words in braces are filled from the record
   * @param rationale why, and what to do
   * @param reversibleBy what would end it; empty when nothing is named
   * @param overrides the reasons with which it may be set aside
   * @param more what else must be known of it
   */
  record Says(
      String variant,
      String level,
      String summary,
      String rationale,
      String reversibleBy,
      List<String> overrides,
      String more) {}

  /** A need: what must be known, by what it is met, when it applies, and what an unmet one does. */
  record NeedLine(String name, String says, String metBy, String applies, String ifUnmet) {}

  /** A parameter with its dated values and the profiles that set another. */
  record Number(String key, String says, String folder, List<Value> values) {}

  /**
   * A value.
   *
   * @param value the number with its unit
   * @param from its first day; of the value of a profile the profile
   * @param until its last day
   * @param reference what it rests on
   * @param mark the mark, as it is written
   * @param checked how far it was checked, in words
   * @param profile the profile that sets it, empty for none
   */
  record Value(
      String value,
      String from,
      String until,
      String reference,
      String mark,
      String checked,
      String profile) {}

  /** A table with the titles of its columns; the last two are the first day and the mark. */
  record Rows(String file, String folder, List<String> columns, List<List<String>> rows) {}

  /** How a product stands in a condition. */
  record Tier(String condition, String product, String tier, String label) {}

  /**
   * What a rule cites.
   *
   * @param sources the sources, those against the treatment no later than those for it
   * @param summary how many say what
   * @param choices what is no source but a choice or knowledge, in words
   */
  record Evidence(List<Source> sources, String summary, List<String> choices) {}

  /**
   * A source.
   *
   * @param position for, against, mixed or none
   * @param says the same in words
   * @param checked how far the rule was checked against it, in words
   * @param reviewBy the day by which somebody must look at it
   * @param overdue whether that day has passed
   */
  record Source(
      String key,
      String citation,
      String identifier,
      String read,
      String position,
      String says,
      String mark,
      String checked,
      String reviewBy,
      boolean overdue) {}

  /** A note, as HTML. */
  record Note(String folder, String heading, String html) {}

  /** A line of a list of changes, as HTML. */
  record Change(String folder, String version, String html) {}
}
