package org.kapcds.service.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Which addresses are pages. All others keep their own rules: they know callers, not people. */
@Component
final class PageAddresses implements RequestMatcher {

  /** The page about an address that is not written as addresses are. */
  static final String REFUSED = "/refused";

  /** What anybody may open: to log in, to be told no, and what pages look like. */
  static final List<String> PUBLIC = List.of("/login", "/denied", REFUSED, "/pages/**");

  private static final List<String> OTHERS = List.of("/", "/logout", "/login/**", "/oauth2/**");

  private final List<Section> sections;
  private final RequestMatcher all;

  PageAddresses(List<Section> sections) {
    this.sections = sections.stream().sorted(Comparator.comparing(Section::place)).toList();
    PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
    this.all =
        new OrRequestMatcher(
            Stream.of(
                    PUBLIC.stream(),
                    OTHERS.stream(),
                    this.sections.stream().flatMap(Section::patterns))
                .flatMap(each -> each)
                .map(path -> (RequestMatcher) paths.matcher(path))
                .toList());
  }

  /** The sections in their order. */
  List<Section> sections() {
    return sections;
  }

  /** Whether an address, however it is written, begins like one of a section. */
  boolean beginLike(String address) {
    String once = address.replaceAll("/{2,}", "/");
    return sections.stream().anyMatch(section -> once.startsWith(section.path()));
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    return all.matches(request);
  }
}
