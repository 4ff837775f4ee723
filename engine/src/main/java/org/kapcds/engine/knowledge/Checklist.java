package org.kapcds.engine.knowledge;

import java.util.List;
import org.kapcds.engine.fact.Answer;

/**
 * What is checked at one point of the treatment: items that are answered with yes when all is in
 * order, or with a time. The answers are facts, by the codes of its items.
 *
 * @param id its id, the last part of its {@link #system}
 * @param title what it is called
 * @param about whom it is about
 * @param items its items, in the order of their ids; what belongs to an item follows it
 */
public record Checklist(String id, String title, About about, List<Item> items) {

  /** Whom a checklist is about. */
  public enum About {
    PATIENT,
    /** The site of dosing, on one day, whoever is treated there. */
    SITE
  }

  /**
   * One item.
   *
   * @param id its id; that of the item it belongs to comes before a `/`
   * @param text what is checked, or what the time is of
   * @param time whether it is answered with a time, and not with yes or no
   */
  public record Item(String id, String text, boolean time) {}

  public Checklist {
    items = List.copyOf(items);
  }

  /** The system of the codes of its items. */
  public String system() {
    return Answer.QUESTIONNAIRES + id;
  }
}
