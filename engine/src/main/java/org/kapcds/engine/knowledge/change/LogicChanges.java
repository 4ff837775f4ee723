package org.kapcds.engine.knowledge.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kapcds.engine.knowledge.change.RuleBlocks.Block;

/** The differences of logic: rules, declared types and functions, rows of decision tables. */
final class LogicChanges {

  private static final Set<String> FRAME = Set.of("when", "@finding");

  private final Changes found;

  LogicChanges(Changes found) {
    this.found = found;
  }

  void compare(Map<String, Block> before, Map<String, Block> now) {
    Set<String> names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    for (String name : names) {
      Block was = before.get(name);
      Block is = now.get(name);
      if (was == null && is != null) {
        one(name, is, "is new: " + read(is.lines()));
      } else if (is == null && was != null) {
        one(name, was, "is gone; it read " + read(was.lines()));
      } else if (was != null && is != null && !was.lines().equals(is.lines())) {
        one(name, is, different(was, is));
      }
    }
  }

  private void one(String name, Block block, String how) {
    found.seen(block.path());
    List<String> of = found.reached(reach -> reach.entryOf(block));
    boolean told = !of.isEmpty() && of.stream().allMatch(found::isToldAsAWhole);
    if (told || block.lines().isEmpty()) {
      return;
    }
    List<String> rules = rules(name, block);
    String about = block.rule().isEmpty() ? name : block.id();
    String sentence =
        block.rule().isEmpty()
            ? "In %s, %s".formatted(name.equals(block.path()) ? name : "`" + name + "`", how)
            : "The logic %s of %s %s".formatted(Say.quoted(block.title()), block.id(), how);
    found.add(block.path(), Change.What.LOGIC, about, sentence + ".", rules);
  }

  private List<String> rules(String name, Block block) {
    if (!block.rule().isEmpty()) {
      return found.reached(reach -> reach.ofLogic(block));
    }
    if (name.equals(block.path())) {
      return List.of();
    }
    return block.isFunction()
        ? found.reached(reach -> reach.ofFunction(block))
        : found.reached(reach -> reach.ofType(name));
  }

  private static String different(Block was, Block is) {
    List<String> gone = without(was.lines(), is.lines());
    List<String> come = without(is.lines(), was.lines());
    if (gone.isEmpty() && come.isEmpty()) {
      return "asks the same in another order";
    }
    String less = gone.isEmpty() ? "" : "reads no longer " + read(gone);
    String more = come.isEmpty() ? "" : "reads now " + read(come);
    return less.isEmpty() || more.isEmpty() ? less + more : less + "; it " + more;
  }

  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(lines);
    others.forEach(left::remove);
    return left;
  }

  private static String read(List<String> lines) {
    return lines.stream()
        .filter(line -> !FRAME.contains(line))
        .map(line -> "`" + line + "`")
        .collect(Collectors.joining(" "));
  }
}
