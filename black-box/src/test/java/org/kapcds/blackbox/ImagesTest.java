package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The images of the documents: each is made by a test, and each is shown. */
class ImagesTest {

  private static final Pattern SHOWN = Pattern.compile("images/([a-z-]+)\\.png");

  @Test
  void eachImageIsInTheListAndShownInADocument() throws IOException {
    Set<String> there = new TreeSet<>();
    try (Stream<Path> files = Files.list(Images.FOLDER)) {
      files.forEach(file -> there.add(file.getFileName().toString().replace(".png", "")));
    }
    Set<String> shown = new TreeSet<>();
    try (Stream<Path> files = Files.list(Images.DOCUMENTS)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".md")).toList()) {
        SHOWN.matcher(Files.readString(file)).results().forEach(one -> shown.add(one.group(1)));
      }
    }
    assertThat(Images.names()).containsExactlyInAnyOrderElementsOf(there);
    assertThat(shown).isEqualTo(there);
  }

  @Test
  void aPictureThatIsNoImageIsNone() throws IOException {
    assertThat(Images.of("releases-1200-light"))
        .containsExactly(Images.FOLDER.resolve("releases.png"));
    assertThat(Images.of("rulebook-rule-dark")).isEmpty();
  }
}
