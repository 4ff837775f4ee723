package org.kapcds.service.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataKeysTest {

  private static final String SOMEBODY = "a".repeat(32);
  private static final String ELSE = "b".repeat(32);

  @TempDir Path place;

  private DataKeys with(String newest, String... former) {
    RecordSettings settings =
        new RecordSettings(
            place,
            new RecordSettings.Database("", "", ""),
            newest,
            List.of(former),
            key(9),
            "",
            null,
            true);
    assertThat(settings.faults()).isEmpty();
    return DataKeys.of(settings, Keys.of(settings));
  }

  private static String key(int first) {
    byte[] key = new byte[Keys.BYTES];
    key[0] = (byte) first;
    return Base64.getEncoder().encodeToString(key);
  }

  private static DataKey kept(DataKeys keys, String month, String subject) throws Exception {
    DataKey key = keys.current(month, subject);
    keys.keep(List.of(key));
    return key;
  }

  @Test
  void whatIsSealedOpensAtItsPlaceOnly() throws Exception {
    DataKeys keys = with(key(1));
    DataKey key = kept(keys, "2026-03", SOMEBODY);
    String sealed = key.seal("text", "here");

    assertThat(sealed).isNotEqualTo(key.seal("text", "here"));
    assertThat(keys.open(key.name(), sealed, "here")).isEqualTo("text");
    assertThatThrownBy(() -> keys.open(key.name(), sealed, "there"))
        .isInstanceOf(IllegalStateException.class);
    String another = kept(keys, "2026-03", ELSE).name();
    assertThatThrownBy(() -> keys.open(another, sealed, "here"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPatientHasOneKeyInAMonth() throws Exception {
    DataKeys keys = with(key(1));
    DataKey key = kept(keys, "2026-03", SOMEBODY);

    assertThat(keys.current("2026-03", SOMEBODY)).isSameAs(key);
    assertThat(keys.current("2026-04", SOMEBODY)).isNotSameAs(key);
    assertThat(Files.readString(place.resolve("keys").resolve(key.name())))
        .doesNotContain(Base64.getEncoder().encodeToString(key.bytes()));
  }

  @Test
  void whatWasDestroyedIsNeverUsedOrOpenedAgain() throws Exception {
    DataKeys keys = with(key(1));
    DataKey key = kept(keys, "2026-03", SOMEBODY);
    String sealed = key.seal("text", "here");
    with(key(1)).destroyAll(List.of(key.name()));

    assertThatThrownBy(() -> keys.open(key.name(), sealed, "here"))
        .isInstanceOfSatisfying(
            DataKeys.NotOpened.class, e -> assertThat(e.isDestroyed()).isTrue());
    assertThat(keys.current("2026-03", SOMEBODY).name()).isNotEqualTo(key.name());
  }

  @Test
  void aNewKeyOfTheInstallationOpensWhatWasBeforeWithTheFormerBeside() throws Exception {
    DataKey old = kept(with(key(1)), "2026-03", SOMEBODY);
    String sealed = old.seal("text", "here");
    DataKeys both = with(key(2), key(1));

    assertThat(both.open(old.name(), sealed, "here")).isEqualTo("text");
    assertThatThrownBy(() -> with(key(2)).open(old.name(), sealed, "here"))
        .isInstanceOfSatisfying(
            DataKeys.NotOpened.class, e -> assertThat(e.isDestroyed()).isFalse());
    assertThat(with(key(2)).rewrap()).isEqualTo(new DataKeys.Rewrapped(0, 1));

    assertThat(both.rewrap()).isEqualTo(new DataKeys.Rewrapped(1, 0));
    assertThat(with(key(2)).open(old.name(), sealed, "here")).isEqualTo("text");
    assertThat(both.rewrap()).isEqualTo(new DataKeys.Rewrapped(0, 0));
  }

  @Test
  void whatIsDestroyedWhileItIsClosedAnewDoesNotComeBack() throws Exception {
    for (int round = 0; round < 50; round++) {
      DataKey old = kept(with(key(1)), "2026-03", SOMEBODY);
      DataKeys both = with(key(2), key(1));
      CompletableFuture<DataKeys.Rewrapped> rewrapped =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return both.rewrap();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      with(key(1)).destroyAll(List.of(old.name()));

      assertThat(rewrapped.get().left()).isZero();
      assertThat(both.isThere(old.name())).isFalse();
    }
  }

  @Test
  void monthsAreDestroyedWhole() throws Exception {
    DataKeys keys = with(key(1));
    DataKey february = kept(keys, "2026-02", SOMEBODY);
    DataKey march = kept(keys, "2026-03", SOMEBODY);

    assertThat(keys.monthsBefore(YearMonth.of(2026, 3))).containsExactly(YearMonth.of(2026, 2));
    keys.destroy(YearMonth.of(2026, 2));
    assertThat(keys.isThere(february.name())).isFalse();
    assertThat(keys.isThere(march.name())).isTrue();
  }

  @Test
  void aNameThatIsNoneLeadsNowhere() {
    DataKeys keys = with(key(1));
    assertThat(keys.isThere("../encryption.key")).isFalse();
    assertThatThrownBy(() -> keys.open("../../etc/passwd", "", ""))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> keys.destroyAll(List.of("../encryption.key")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
