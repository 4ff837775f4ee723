package org.kapcds.engine.knowledge;

/**
 * One thing that is wrong with a release.
 *
 * @param path the file, relative to the release
 * @param line the line, counted from one; zero when the whole file is meant
 * @param message what is wrong, what was expected and what to do
 */
public record Fault(String path, int line, String message) implements Comparable<Fault> {

  @Override
  public int compareTo(Fault other) {
    int byPath = path.compareTo(other.path);
    if (byPath != 0) {
      return byPath;
    }
    return line != other.line
        ? Integer.compare(line, other.line)
        : message.compareTo(other.message);
  }

  @Override
  public String toString() {
    return line == 0 ? path + ": " + message : path + ":" + line + ": " + message;
  }
}
