package org.kapcds.service.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.QuestionException;
import org.kapcds.fhir.BundleException;
import org.kapcds.service.http.Failures;
import org.kapcds.service.http.Refusal;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** What a page says when it fails: a page as well. Calls are refused elsewhere, as they were. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PageErrors implements HandlerExceptionResolver {

  private final PageAddresses addresses;
  private final Frames frames;

  PageErrors(PageAddresses addresses, Frames frames) {
    this.addresses = addresses;
    this.frames = frames;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception e) {
    if (!addresses.matches(request)) {
      return null;
    }
    if (e instanceof AccessDeniedException denied) {
      throw denied; // the filters know whether to ask for a login or to say no
    }
    if (e instanceof AuthenticationException unknown) {
      throw unknown;
    }
    return page(request, status(e), said(e));
  }

  private ModelAndView page(HttpServletRequest request, HttpStatus status, String said) {
    return new ModelAndView(
        "error",
        Map.of("frame", frames.of(request), "status", status.value(), "said", said),
        status);
  }

  private static HttpStatus status(Exception e) {
    if (e instanceof Refusal refusal) {
      return refusal.status();
    }
    if (e instanceof BundleException || e instanceof QuestionException) {
      return HttpStatus.BAD_REQUEST;
    }
    HttpStatus known =
        e instanceof ErrorResponse response
            ? HttpStatus.resolve(response.getStatusCode().value())
            : null;
    return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
  }

  private static String said(Exception e) {
    if (e instanceof Refusal || e instanceof BundleException || e instanceof QuestionException) {
      return String.valueOf(e.getMessage());
    }
    if (e instanceof ErrorResponse response) {
      return response.getStatusCode().value() == HttpStatus.NOT_FOUND.value()
          ? "there is no page at this address"
          : "this address does not take what was sent to it";
    }
    return "the program failed; report it as `%s`".formatted(Failures.logged(e));
  }
}
