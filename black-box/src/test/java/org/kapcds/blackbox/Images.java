package org.kapcds.blackbox;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Which picture of a test in a browser is which image of the documents: `images.csv`. */
final class Images {

  static final Path DOCUMENTS = Path.of("..", "docs");
  static final Path FOLDER = DOCUMENTS.resolve("images");

  private Images() {}

  /** The names of all images. */
  static List<String> names() throws IOException {
    return Table.lines(Json.resource("images.csv")).stream().map(one -> one.get("image")).toList();
  }

  /** The images that a picture is. */
  static List<Path> of(String picture) throws IOException {
    return Table.lines(Json.resource("images.csv")).stream()
        .filter(one -> one.get("picture").equals(picture))
        .map(one -> FOLDER.resolve(one.get("image") + ".png"))
        .toList();
  }
}
