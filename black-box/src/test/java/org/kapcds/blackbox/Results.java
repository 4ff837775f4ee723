package org.kapcds.blackbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Writes down what each check gave: `target/black-box.csv`, one line for each test and check, and
 * the table made of it.
 */
public final class Results implements TestExecutionListener {

  static final Path FILE = Path.of("target", "black-box.csv");

  private static final String HEADER = "id,test,result,reason";

  private final Map<String, SortedSet<String>> reasons = new TreeMap<>();
  private final Map<String, String> worst = new TreeMap<>();

  @Override
  public synchronized void executionFinished(TestIdentifier test, TestExecutionResult result) {
    Optional<String> name =
        test.getSource()
            .filter(MethodSource.class::isInstance)
            .map(MethodSource.class::cast)
            .map(source -> source.getJavaClass().getSimpleName() + "." + source.getMethodName());
    if (name.isEmpty() || !test.isTest()) {
      return;
    }
    for (TestTag tag : test.getTags()) {
      if (tag.getName().startsWith("BB-")) {
        note(tag.getName() + "," + name.get(), result);
      }
    }
  }

  private void note(String key, TestExecutionResult result) {
    String word =
        switch (result.getStatus()) {
          case SUCCESSFUL -> "passed";
          case ABORTED -> "not applicable";
          case FAILED -> "FAILED";
        };
    worst.merge(key, word, Results::worse);
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      reasons
          .computeIfAbsent(key, none -> new TreeSet<>())
          .add(
              result
                  .getThrowable()
                  .map(why -> String.valueOf(why.getMessage()))
                  .orElse("")
                  .replace("Assumption failed: ", "")
                  .replace("\"", "'"));
    }
  }

  private static String worse(String one, String other) {
    if (one.equals("FAILED") || other.equals("FAILED")) {
      return "FAILED";
    }
    return one.equals("passed") ? one : other;
  }

  @Override
  public synchronized void testPlanExecutionFinished(TestPlan plan) {
    if (worst.isEmpty()) {
      return;
    }
    String lines =
        worst.entrySet().stream()
            .map(
                one ->
                    "%s,%s,\"%s\""
                        .formatted(
                            one.getKey(),
                            one.getValue(),
                            String.join("; ", reasons.getOrDefault(one.getKey(), new TreeSet<>()))))
            .collect(Collectors.joining("\n", HEADER + "\n", "\n"));
    try {
      Files.writeString(FILE, lines);
      Table.write();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
