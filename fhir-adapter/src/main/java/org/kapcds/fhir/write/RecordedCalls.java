package org.kapcds.fhir.write;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded about a patient: which calls were answered, and who has looked at the records.
 *
 * @param patient the reference of the patient
 * @param software the program that answered, with its version where that is told
 * @param calls the calls, in the order given
 * @param acts what was done with the records, in the order given
 */
public record RecordedCalls(String patient, String software, List<Call> calls, List<Act> acts) {

  public RecordedCalls {
    calls = List.copyOf(calls);
    acts = List.copyOf(acts);
  }

  /**
   * A call that was answered or refused.
   *
   * @param id its UUID
   * @param at when, RFC 3339
   * @param address what was called
   * @param status the status of the answer
   * @param issuer who called; {@code null} if that was not asked
   * @param decisions what was decided
   */
  public record Call(
      String id,
      String at,
      String address,
      int status,
      @Nullable String issuer,
      List<Decision> decisions) {

    public Call {
      decisions = List.copyOf(decisions);
    }
  }

  /**
   * A decision.
   *
   * @param id its id
   * @param release the version of the release that made it, and its hash
   * @param sources the data that its conclusions rest on, as references
   */
  public record Decision(String id, String release, List<String> sources) {

    public Decision {
      sources = List.copyOf(sources);
    }
  }

  /**
   * Something that was done with records.
   *
   * @param id its UUID
   * @param at when, RFC 3339
   * @param what what was done, such as `export`
   * @param destroys whether something cannot be read since
   * @param by who did it
   * @param why for what
   */
  public record Act(String id, String at, String what, boolean destroys, String by, String why) {}
}
