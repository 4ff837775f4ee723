package org.kapcds.service.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** What can be called: written by hand in `openapi.yaml`, and held by a test to what is true. */
@RestController
final class OpenApiController {

  /** The page loads what comes with the program, and nothing else. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final byte[] description;
  private final byte[] page;

  OpenApiController() throws IOException {
    Object yaml =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(new String(file("/openapi.yaml"), StandardCharsets.UTF_8));
    this.description = new JsonMapper().writeValueAsBytes(yaml);
    this.page = file("/openapi.html");
  }

  @GetMapping(path = "/openapi.json", produces = "application/json")
  byte[] description() {
    return description.clone();
  }

  @GetMapping(path = "/openapi")
  ResponseEntity<byte[]> page() {
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .body(page.clone());
  }

  private static byte[] file(String name) throws IOException {
    try (InputStream file = OpenApiController.class.getResourceAsStream(name)) {
      return Objects.requireNonNull(file, name).readAllBytes();
    }
  }
}
