package org.kapcds.engine.fact;

/**
 * What a relative of the patient has or had; its codings are the relative's condition. It is never
 * the patient's own (reading rule P-3).
 *
 * @param head the head; its `when` is the day of record
 * @param relationship who the relative is
 * @param relation the term of the relationship, empty before the engine has read the fact
 */
public record FamilyHistory(Head head, Concept relationship, String relation) implements Fact {

  /** A relative's condition as recorded. */
  public static FamilyHistory of(Head head, Concept relationship) {
    return new FamilyHistory(head, relationship, "");
  }

  /** The same with the term of the relationship. */
  public FamilyHistory withRelation(String term) {
    return new FamilyHistory(head, relationship, term);
  }

  @Override
  public FamilyHistory withHead(Head newHead) {
    return new FamilyHistory(newHead, relationship, relation);
  }
}
