package org.kapcds.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each patient of the reference on conditions is a scenario. */
class VignettesTest {

  private static final Pattern TAG = Pattern.compile("@VIG-([A-Z]+-\\d+)");
  private static final List<String> PATIENTS =
      List.of(
          "ASI: 01 02 03 04 06 07 08",
          "AUD: 01 02 04 05 07 08 09",
          "BPD: 01 02 03 05 07 08 09 10",
          "CUD: 01 02 04 05 06",
          "GAD: 01 02 03 05 06",
          "MDD: 01 02 03 04 05 06 07 09 10 11 13 14 15 17 18 19 20 22 23 24",
          "OUD: 01 02 03 04 05 07",
          "PAIN: 01 02 03 04 06 08 09 10 12",
          "PD: 01 02 04 05 06",
          "PMD: 01 02 04 05",
          "PTSD: 01 02 03 04 06 07 08 10",
          "SAD: 01 02 03 04 06 07",
          "SUDX: 01 02 04 05 06");

  @Test
  void eachPatientOfTheReferenceIsAScenario() throws IOException {
    Set<String> shown = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("conditions"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".feature")).toList()) {
        Matcher tag = TAG.matcher(Files.readString(file));
        while (tag.find()) {
          shown.add(tag.group(1));
        }
      }
    }
    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            PATIENTS.stream()
                .flatMap(
                    line ->
                        Stream.of(line.split(": ")[1].split(" "))
                            .map(number -> line.split(": ")[0] + "-" + number))
                .toList());
  }
}
