package org.kapcds.service;

import org.kapcds.engine.ShippedRelease;
import org.kapcds.service.command.Commands;
import org.kapcds.service.decide.Releases;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;

/** The program: runs a command, or starts the service when none is given. */
public final class KapCds {

  private KapCds() {}

  /** Runs the program. */
  public static void main(String[] arguments) {
    LoggerFactory.getILoggerFactory(); // before several threads ask for it at once
    if (Commands.isMeant(arguments)) {
      System.exit(Commands.run(arguments));
    }
    Releases releases = Releases.opening(ShippedRelease::open);
    WarmUp.begin();
    SpringApplication service = new SpringApplication(Service.class);
    service.addInitializers(
        context ->
            ((GenericApplicationContext) context).registerBean(Releases.class, () -> releases));
    service.run(arguments);
  }
}
