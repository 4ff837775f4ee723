package org.kapcds.service.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kapcds.engine.Engine;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseFiles;
import org.kapcds.engine.knowledge.Silence;
import org.kapcds.service.command.CompiledRules;

class ReleasesBesideTest {

  private static final Engine SHIPPED = ShippedRelease.open();

  @TempDir Path directory;

  private final AtomicReference<LocalDate> today =
      new AtomicReference<>(LocalDate.parse("2026-08-01"));

  @Test
  void onEachDayTheOneDecidesThatIsInForceAndBeganLast() throws Exception {
    write("june", "1.1.0", "2026-06-01", "2026-09-30");
    write("july", "1.2.0", "2026-07-01", "2026-08-31");
    Releases releases = loaded();

    assertThat(on(releases, "2026-05-31")).isEqualTo("1.0.0");
    assertThat(on(releases, "2026-06-01")).isEqualTo("1.1.0");
    assertThat(on(releases, "2026-06-30")).isEqualTo("1.1.0");
    assertThat(on(releases, "2026-07-01")).isEqualTo("1.2.0");
    assertThat(on(releases, "2026-08-31")).isEqualTo("1.2.0");
    assertThat(on(releases, "2026-09-01")).isEqualTo("1.1.0");
    assertThat(on(releases, "2026-10-01")).isEqualTo("1.0.0");
  }

  @Test
  void theShippedOneDecidesBesideAnotherOfTheSameFirstDay() throws Exception {
    write("other", "1.1.0", "2026-01-01", "2026-12-31");

    assertThat(on(loaded(), "2026-08-01")).isEqualTo("1.0.0");
  }

  @Test
  void anArchiveIsARelease() throws Exception {
    write("june", "1.1.0", "2026-06-01", "2026-09-30");
    ReleaseFiles files = ReleaseFiles.in(directory.resolve("june"));
    Files.write(
        directory.resolve("later.zip"), changed("1.3.0", "2026-07-15", "2026-12-31").archive());

    assertThat(on(loaded(), "2026-08-01")).isEqualTo("1.3.0");
    assertThat(ReleaseFiles.at(directory.resolve("june")).sha256()).isEqualTo(files.sha256());
  }

  @Test
  void oneIsAskedForByItsVersion() throws Exception {
    write("later", "1.1.0", "2027-01-01", "2027-12-31");
    Releases releases = loaded();
    awaitAll(releases);

    assertThat(releases.current()).isSameAs(SHIPPED);
    assertThat(releases.of("1.1.0").release().inForceFrom()).isEqualTo("2027-01-01");
    assertThatThrownBy(() -> releases.of("1.2.0"))
        .isInstanceOf(QuestionException.class)
        .hasMessage("`1.2.0` is not a release of this service; expected `1.0.0` or `1.1.0`");
  }

  @Test
  void aBadOneIsRefusedAndTheOthersDecide() throws Exception {
    write("a-good", "1.1.0", "2026-06-01", "2026-09-30");
    write("b-same-version", "1.1.0", "2026-06-01", "2026-09-30");
    Path parameters = directory.resolve("b-same-version/conditions/safety/parameters.yaml");
    Files.writeString(parameters, Files.readString(parameters).replace("value: 461", "value: 455"));
    write("c-faults", "1.2.0", "2026-06-01", "2026-09-30");
    Files.writeString(
        directory.resolve("c-faults/release.yaml"),
        "tone: loud\n",
        java.nio.file.StandardOpenOption.APPEND);
    Files.createDirectories(directory.resolve("d-empty"));
    write("e-unsigned", "1.3.0", "2026-06-01", "2026-09-30");
    Files.createDirectories(directory.resolve(".hidden"));
    Releases releases =
        loaded(
            release -> release.version().equals("1.3.0") ? List.of("signed by nobody") : List.of());

    assertThat(releases.current().release().version()).isEqualTo("1.1.0");
    assertThat(releases.beside())
        .extracting(ReleasesBeside.Standing::name)
        .containsExactly("a-good", "b-same-version", "c-faults", "d-empty", "e-unsigned");
    assertThat(fault(releases, 0)).isEmpty();
    assertThat(fault(releases, 1))
        .startsWith("its version 1.1.0 is that of another release, sha-256 ")
        .endsWith("; give each release a version of its own");
    assertThat(fault(releases, 2)).startsWith("the release is refused, 1 fault:");
    assertThat(fault(releases, 3))
        .isEqualTo(
            "has no `release.yaml`; put each release into a folder or a ZIP archive of its own");
    assertThat(fault(releases, 4)).isEqualTo("signed by nobody");
  }

  @Test
  void aCopyOfTheShippedOneAddsNothing() throws Exception {
    Files.write(directory.resolve("copy.zip"), SHIPPED.release().files().archive());
    Releases releases = loaded();

    assertThat(releases.open()).containsExactly(SHIPPED);
    assertThat(fault(releases, 0)).isEqualTo("release 1.0.0 is here already");
  }

  /** The hash is of the content alone: a draft and what became of it may share it. */
  @Test
  void ofTwoVersionsOfTheSameRulesEachIsSilencedAsItself() throws Exception {
    Files.write(
        directory.resolve("again.zip"),
        AlteredRelease.files("version: 1.1.0\nstatus: released\nin-force-from: 2026-06-01\n")
            .archive());
    Silence silence = new Silence("SAF-CI-025", "2026-06-09T10:00:00Z", "wrong", List.of());
    Releases releases = loaded().silencing(sha256 -> List.of(silence));

    for (String version : List.of("1.0.0", "1.1.0", "1.0.0")) {
      Engine engine = releases.of(version);
      assertThat(engine.release().version()).isEqualTo(version);
      assertThat(engine.silences()).containsExactly(silence);
      assertThat(releases.of(version)).isSameAs(engine);
    }
  }

  @Test
  void whatWasCompiledOfAnotherIsRefused() throws Exception {
    write("june", "1.1.0", "2026-06-01", "2026-09-30");
    Releases releases =
        Releases.opening(() -> SHIPPED)
            .with(
                new ReleasesBeside(directory, files -> SHIPPED, release -> List.of()), today::get);
    releases.awaitInForce();

    assertThat(releases.current()).isSameAs(SHIPPED);
    assertThat(fault(releases, 0)).isEqualTo("what was compiled is another release");
  }

  private static String fault(Releases releases, int number) {
    return releases.beside().get(number).fault();
  }

  private String on(Releases releases, String day) {
    today.set(LocalDate.parse(day));
    awaitAll(releases);
    return releases.current().release().version();
  }

  private static void awaitAll(Releases releases) {
    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                releases.beside().stream()
                    .noneMatch(one -> one.engine() == null && one.fault().isEmpty()));
  }

  private Releases loaded() {
    return loaded(release -> List.of());
  }

  private Releases loaded(Function<Release, List<String>> lacking) {
    Releases releases =
        Releases.opening(() -> SHIPPED)
            .with(new ReleasesBeside(directory, CompiledRules::ofAnother, lacking), today::get);
    releases.awaitInForce();
    return releases;
  }

  private void write(String name, String version, String from, String until) throws IOException {
    for (var file : changed(version, from, until).content().entrySet()) {
      Path path = directory.resolve(name).resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
  }

  /** The shipped release with another version and other days, and a number of its own. */
  private static ReleaseFiles changed(String version, String from, String until) {
    return MovedRelease.of(version, from, until, "46" + version.charAt(2));
  }
}
