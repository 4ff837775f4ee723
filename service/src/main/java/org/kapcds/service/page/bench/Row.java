package org.kapcds.service.page.bench;

import java.util.List;

/**
 * One entry of the record, as the form shows it.
 *
 * @param entry its place in the bundle
 * @param group under which heading it stands
 * @param title what it is
 * @param fields what can be moved in it
 */
record Row(int entry, Group group, String title, List<Field> fields) {

  /** The headings of the form. */
  enum Group {
    PATIENT("Patient"),
    MEASURES("Scores, vital signs and laboratory results"),
    MEDICINES("Medicines"),
    ORDERS("Orders"),
    DIAGNOSES("Diagnoses"),
    ANSWERS("Answers to questions");

    private final String heading;

    Group(String heading) {
      this.heading = heading;
    }

    /** What stands over it. */
    public String heading() {
      return heading;
    }
  }

  Row {
    fields = List.copyOf(fields);
  }
}
