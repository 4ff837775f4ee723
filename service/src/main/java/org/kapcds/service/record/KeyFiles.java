package org.kapcds.service.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Keys that are not given in the settings: read from the folder of the record, or made there. */
final class KeyFiles {

  static final String ENCRYPTION = "encryption.key";
  static final String PATIENT = "patient.key";
  static final String SIGNING = "signing.key";

  /** For who checks what was signed; better kept elsewhere too. */
  static final String SIGNING_PUBLIC = "signing.pub";

  private final Path folder;

  KeyFiles(Path folder) {
    this.folder = folder;
  }

  /** The lines of a file of keys, made with one if there is none. */
  List<String> read(String name, Supplier<byte[]> made) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file)) {
        write(file, Base64.getEncoder().encodeToString(made.get()));
      }
      return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    } catch (IOException e) {
      throw new RecordRefused(
          List.of(
              "the key in %s can neither be read nor made; see to it that the folder can be written"
                  .formatted(file)));
    }
  }

  static byte[] random() {
    byte[] made = new byte[Keys.BYTES];
    new SecureRandom().nextBytes(made);
    return made;
  }

  /** Puts a file there as a whole, or not at all; its owner alone reads it. */
  private static void write(Path file, String text) throws IOException {
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path part = Files.createTempFile(folder, "key", null);
    if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-------"));
    }
    Files.writeString(part, text);
    Files.move(part, file);
  }

  /** Tells the public key, where somebody looks for it; those of before stay above it. */
  void tell(SigningKey key) {
    Path file = folder.resolve(SIGNING_PUBLIC);
    try {
      if (!Files.exists(file) || !Files.readAllLines(file).contains(key.publicKey())) {
        Files.createDirectories(folder);
        Files.writeString(
            file, key.publicKey() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
    } catch (IOException e) {
      throw new RecordRefused(
          List.of("%s cannot be written; see to it that the folder can".formatted(file)));
    }
  }
}
