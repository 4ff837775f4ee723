package org.kapcds.service.page.scenarios;

import java.util.ArrayList;
import java.util.List;

/**
 * Values with what comes of each, evenly spaced and in their order.
 *
 * @param title what is given, with a gap for the value
 * @param unit what stands beside each value, empty for nothing
 * @param points the values, the smallest first
 */
public record NumberLine(String title, String unit, List<Point> points) {

  private static final int STEP = 64;

  /** How far the first value lies from the edge. */
  private static final int EDGE = 40;

  /**
   * A value.
   *
   * @param value the value as it is written
   * @param outcome what comes of it
   */
  public record Point(String value, String outcome) {}

  /**
   * What is drawn of a value.
   *
   * @param x where it stands
   * @param letter the letter of what comes of it
   * @param kind the number of what comes of it, which chooses its shape
   * @param limit where the limit before it stands; 0 for none
   */
  public record Mark(int x, String value, String letter, int kind, int limit) {}

  /** What comes of some values. */
  public record Meaning(String letter, int kind, String outcome, String values) {}

  /** How wide the drawing is. */
  public int width() {
    return 2 * EDGE + (points.size() - 1) * STEP;
  }

  /** What is drawn. */
  public List<Mark> marks() {
    List<String> outcomes = outcomes();
    List<Mark> marks = new ArrayList<>();
    for (int i = 0; i < points.size(); i++) {
      Point point = points.get(i);
      int kind = outcomes.indexOf(point.outcome());
      boolean other = i > 0 && !points.get(i - 1).outcome().equals(point.outcome());
      int x = EDGE + i * STEP;
      marks.add(new Mark(x, point.value(), letter(kind), kind % 4, other ? x - STEP / 2 : 0));
    }
    return marks;
  }

  /** The same in words. */
  public List<Meaning> meanings() {
    List<String> outcomes = outcomes();
    List<Meaning> meanings = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      String outcome = outcomes.get(i);
      List<String> values =
          points.stream()
              .filter(point -> point.outcome().equals(outcome))
              .map(Point::value)
              .toList();
      meanings.add(new Meaning(letter(i), i % 4, outcome, String.join(", ", values)));
    }
    return meanings;
  }

  private List<String> outcomes() {
    return points.stream().map(Point::outcome).distinct().toList();
  }

  private static String letter(int kind) {
    return String.valueOf((char) ('A' + kind));
  }
}
