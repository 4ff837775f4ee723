package org.kapcds.service.page;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of the site that the header leads to. Each topic makes one bean of it; its pages stand
 * under its address, and nobody else may open them.
 *
 * @param place where it stands among the others, from 10 on
 * @param path its address, which begins the addresses of all its pages
 * @param title what the header calls it
 * @param says what can be done there, in a sentence; empty for nothing that needs saying
 * @param readers who may open it: whoever has one of these roles
 * @param open whether the demonstration shows it without a login
 */
public record Section(
    int place, String path, String title, String says, List<Role> readers, boolean open) {

  public Section {
    readers = List.copyOf(readers);
  }

  /** A section for everybody who may log in, and open in the demonstration. */
  public static Section forAll(int place, String path, String title) {
    return new Section(place, path, title, "", List.of(Role.values()), true);
  }

  /** A section that always needs a login, with one of these roles. */
  public static Section forRoles(int place, String path, String title, Role... readers) {
    return new Section(place, path, title, "", List.of(readers), false);
  }

  /** The same, with a sentence on what can be done there. */
  public Section saying(String sentence) {
    return new Section(place, path, title, sentence, readers, open);
  }

  /** The names of the roles that may open it. */
  String[] roles() {
    return readers.stream().map(Role::name).toArray(String[]::new);
  }

  /** The addresses of its pages. */
  Stream<String> patterns() {
    return Stream.of(path, path + "/**");
  }
}
