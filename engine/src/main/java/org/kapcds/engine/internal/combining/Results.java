package org.kapcds.engine.internal.combining;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision.RuleState;

/** What became of the entries of a release, in the order of the catalogue. */
final class Results {

  private final List<EntryResult> all;
  private final List<EntryResult> asked = new ArrayList<>();

  /** The results of all entries that are judged at some moment. */
  Results(List<EntryResult> all) {
    this.all = all;
    for (EntryResult result : all) {
      if (result.state() != RuleState.NOT_APPLICABLE) {
        asked.add(result);
      }
    }
  }

  /** Of every entry, those that are no question of this moment among them. */
  List<EntryResult> all() {
    return all;
  }

  /** Of the entries that are a question of this moment. */
  List<EntryResult> asked() {
    return asked;
  }

  /** Of the entry of that id; {@code null} if there is none. */
  @Nullable EntryResult of(@Nullable String id) {
    for (EntryResult result : all) {
      if (result.entry().id().equals(id)) {
        return result;
      }
    }
    return null;
  }
}
