package org.kapcds.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is offered. */
class DiscoveryTest {

  private final Answer discovery = Caller.get().discovery();

  @Test
  @Tag("BB-02")
  void discoveryIsJson() {
    discovery.hasStatus(200);
    assertThat(discovery.header("Content-Type")).startsWith("application/json");
    assertThat(discovery.json().isObject()).isTrue();
  }

  @Test
  @Tag("BB-03")
  void eachServiceSaysWhichItIs() {
    JsonNode services = discovery.json().path("services");

    assertThat(services.isArray()).isTrue();
    assertThat(services).isNotEmpty();
    for (JsonNode service : services) {
      for (String member : new String[] {"hook", "description", "id"}) {
        assertThat(service.path(member).isString()).as("%s of %s", member, service).isTrue();
        assertThat(service.path(member).asString()).isNotBlank();
      }
    }
  }
}
