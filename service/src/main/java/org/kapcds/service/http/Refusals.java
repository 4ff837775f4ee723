package org.kapcds.service.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.kapcds.engine.QuestionException;
import org.kapcds.fhir.BundleException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns every reason for not answering into a status and an OperationOutcome. */
@RestController
@RestControllerAdvice
final class Refusals implements ErrorController {

  private static final MediaType FHIR = MediaType.valueOf("application/fhir+json");

  @ExceptionHandler
  ResponseEntity<OperationOutcome> refused(Refusal refusal, HttpServletRequest request) {
    return answer(
        request, refusal.status(), refusal.code(), refusal.expression(), refusal.message());
  }

  @ExceptionHandler
  ResponseEntity<OperationOutcome> unreadable(BundleException e, HttpServletRequest request) {
    return answer(
        request,
        HttpStatus.BAD_REQUEST,
        "structure",
        e.expression(),
        String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<OperationOutcome> wrongQuestion(QuestionException e, HttpServletRequest request) {
    return answer(
        request, HttpStatus.BAD_REQUEST, "value", e.part(), String.valueOf(e.getMessage()));
  }

  @ExceptionHandler
  ResponseEntity<OperationOutcome> wrongType(
      HttpMediaTypeNotSupportedException e, HttpServletRequest request) {
    String wanted =
        e.getSupportedMediaTypes().stream()
            .map(MediaType::toString)
            .collect(Collectors.joining("` or `"));
    return answer(
        request,
        HttpStatus.UNSUPPORTED_MEDIA_TYPE,
        "not-supported",
        "Content-Type",
        "the content type of the request is not supported; send it as `%s`".formatted(wanted));
  }

  @ExceptionHandler
  ResponseEntity<OperationOutcome> wrongMethod(
      HttpRequestMethodNotSupportedException e, HttpServletRequest request) {
    String[] wanted = e.getSupportedMethods();
    return answer(
        request,
        HttpStatus.METHOD_NOT_ALLOWED,
        "not-supported",
        null,
        "this address does not answer `%s`; use `%s`"
            .formatted(e.getMethod(), wanted == null ? "GET" : String.join("` or `", wanted)));
  }

  @ExceptionHandler
  ResponseEntity<OperationOutcome> wrongAnswerType(
      HttpMediaTypeNotAcceptableException e, HttpServletRequest request) {
    return answer(
        request,
        HttpStatus.NOT_ACCEPTABLE,
        "not-supported",
        "Accept",
        "the answer is JSON; accept `application/json`");
  }

  @ExceptionHandler({NoHandlerFoundException.class, NoResourceFoundException.class})
  ResponseEntity<OperationOutcome> unknownAddress(HttpServletRequest request) {
    return nothingHere(request);
  }

  @ExceptionHandler
  ResponseEntity<OperationOutcome> failed(Exception e, HttpServletRequest request) {
    String name = Failures.logged(e);
    return answer(
        request,
        HttpStatus.INTERNAL_SERVER_ERROR,
        "exception",
        null,
        "nothing was decided, because the program failed; report it as `%s`".formatted(name));
  }

  /** What the server refuses before any controller is reached. */
  @RequestMapping("/error")
  ResponseEntity<OperationOutcome> container(HttpServletRequest request) {
    Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
    if (status == null || status == HttpStatus.NOT_FOUND) {
      return nothingHere(request);
    }
    return answer(request, status, "processing", null, "the request cannot be read as HTTP");
  }

  private static ResponseEntity<OperationOutcome> nothingHere(HttpServletRequest request) {
    return answer(
        request,
        HttpStatus.NOT_FOUND,
        "not-found",
        null,
        "nothing answers at this address; `/cds-services` lists what is offered");
  }

  private static ResponseEntity<OperationOutcome> answer(
      HttpServletRequest request,
      HttpStatus status,
      String code,
      @org.jspecify.annotations.Nullable String expression,
      String message) {
    boolean hook = request.getRequestURI().startsWith("/cds-services");
    return ResponseEntity.status(status)
        .contentType(hook ? MediaType.APPLICATION_JSON : FHIR)
        .body(OperationOutcome.error(code, expression, message));
  }
}
