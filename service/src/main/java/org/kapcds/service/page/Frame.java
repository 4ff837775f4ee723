package org.kapcds.service.page;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around a page shows.
 *
 * @param links the sections that whoever reads may open
 * @param reader who has logged in; {@code null} where nobody has
 * @param version the version of the release that decides
 * @param sha256 its hash
 * @param standing what must be known about the release, in its own words; {@code null} if nothing
 */
public record Frame(
    List<Link> links,
    @Nullable String reader,
    String version,
    String sha256,
    @Nullable String standing) {

  public Frame {
    links = List.copyOf(links);
  }

  /**
   * A link of the header.
   *
   * @param path the address
   * @param title what it leads to
   * @param says what can be done there
   * @param here whether the page that is shown stands under it
   */
  public record Link(String path, String title, String says, boolean here) {}

  static List<Link> links(List<Section> sections, HttpServletRequest request, boolean demo) {
    String path = request.getRequestURI();
    return sections.stream()
        .filter(section -> (demo && section.open()) || mayOpen(section, request))
        .map(
            section ->
                new Link(
                    section.path(),
                    section.title(),
                    section.says(),
                    path.equals(section.path()) || path.startsWith(section.path() + "/")))
        .toList();
  }

  private static boolean mayOpen(Section section, HttpServletRequest request) {
    return section.readers().stream().anyMatch(role -> request.isUserInRole(role.name()));
  }

  static @Nullable String reader(HttpServletRequest request) {
    Principal reader = request.getUserPrincipal();
    return reader == null ? null : reader.getName();
  }
}
