package org.kapcds.service;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A service for which it is always ten o'clock on 2 March 2026. */
@TestConfiguration(proxyBeanMethods = false)
public class TestService {

  @Bean
  Clock fixedClock() {
    return Clock.fixed(Instant.parse("2026-03-02T10:00:00Z"), ZoneOffset.UTC);
  }

  /** Logs everything there is to be logged, until {@link #logAsBefore}. */
  public static void logEverything() {
    log(LogLevel.DEBUG);
  }

  /** Ends a level of the log that one test asked for: it holds for the whole process. */
  public static void logAsBefore() {
    log(LogLevel.WARN);
  }

  private static void log(LogLevel level) {
    LoggingSystem.get(TestService.class.getClassLoader())
        .setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, level);
  }
}
