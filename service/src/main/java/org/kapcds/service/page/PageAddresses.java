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

  /** What anybody may open: to log in, to be told no, and what pages look like. */
  static final List<String> PUBLIC = List.of("/login", "/denied", "/pages/**");

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

  @Override
  public boolean matches(HttpServletRequest request) {
    return all.matches(request);
  }
}
