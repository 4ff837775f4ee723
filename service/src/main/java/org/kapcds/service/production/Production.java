package org.kapcds.service.production;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kapcds.engine.knowledge.SignOff;
import org.kapcds.service.client.ClientRegistry;
import org.kapcds.service.client.ClientSettings;
import org.kapcds.service.client.SettingsRefused;
import org.kapcds.service.decide.Now;
import org.kapcds.service.decide.Releases;
import org.kapcds.service.page.LoginSettings;
import org.kapcds.service.record.RecordSettings;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/**
 * Refuses to start in production with anything missing, and names all of it at once. It looks
 * before anything else is made, so that no part can fail for a reason of its own first.
 */
@Configuration(proxyBeanMethods = false)
@Profile("production")
class Production {

  private static final String PUBLIC_URL = "kap-cds.clients.public-url";

  @Bean
  static BeanFactoryPostProcessor nothingIsMissing(Environment settings) {
    return beans -> {
      List<String> faults =
          faults(
              settings,
              beans.getBean(Releases.class).current().release(),
              beans.getBean(Now.class).asOf().toLocalDate());
      if (!faults.isEmpty()) {
        throw new ProductionRefused(faults);
      }
    };
  }

  /** What is missing or wrong, each in a sentence. */
  static List<String> faults(Environment settings, Release release, LocalDate today) {
    List<String> faults = new ArrayList<>();
    if (settings.acceptsProfiles(Profiles.of("demo"))) {
      faults.add("the profiles `production` and `demo` exclude each other; name one");
    }
    transport(settings, faults);
    clients(settings, faults);
    records(settings, faults);
    login(settings, faults);
    if (is(settings, "kap-cds.fhir.this-machine")) {
      faults.add(
          "`kap-cds.fhir.this-machine` is `true`; it lets servers on this machine be asked by plain HTTP, for trying out only");
    }
    release(settings, release, today, faults);
    return faults;
  }

  /** Nothing unsigned or expired decides in production (SAF-REG-040). */
  private static void release(
      Environment settings, Release release, LocalDate today, List<String> faults) {
    String signOff = settings.getProperty("kap-cds.release.sign-off", "");
    if (!signOff.isBlank()) {
      try {
        faults.addAll(
            SignOff.read(signOff, Files.readString(Path.of(signOff))).lacking(release, today));
      } catch (IOException | InvalidPathException e) {
        faults.add("`kap-cds.release.sign-off` is `%s`, which cannot be read".formatted(signOff));
      } catch (ReleaseException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
      return;
    }
    if (!is(settings, "kap-cds.release.allow-unsigned")) {
      faults.add(
          "release %s is %s; name with `kap-cds.release.sign-off` the file that says who must have signed it, or, where a site has approved it in writing, say `kap-cds.release.allow-unsigned: true`"
              .formatted(
                  release.version(),
                  release.draft()
                      ? "a draft, and signed by nobody"
                      : "signed by nobody whose signature was checked"));
    }
    LocalDate until = release.inForceUntil();
    if (until != null && today.isAfter(until)) {
      faults.add(
          "release %s was in force until %s; use a later one".formatted(release.version(), until));
    }
  }

  private static void transport(Environment settings, List<String> faults) {
    boolean certificate =
        settings.getProperty("server.ssl.enabled", Boolean.class, true)
            && (isGiven(settings, "server.ssl.bundle")
                || isGiven(settings, "server.ssl.key-store")
                || isGiven(settings, "server.ssl.certificate"));
    if (!certificate && !is(settings, "kap-cds.behind-proxy")) {
      faults.add(
          "`server.ssl.bundle` is missing; name the certificate of this service, or say `kap-cds.behind-proxy: true` where a proxy that you trust ends TLS in front of it");
    }
  }

  private static void clients(Environment settings, List<String> faults) {
    ClientSettings clients;
    try {
      clients = Binder.get(settings).bindOrCreate("kap-cds.clients", ClientSettings.class);
    } catch (BindException e) {
      faults.add("`%s` cannot be read; see the README for its form".formatted(e.getName()));
      return;
    }
    if (!clients.required()) {
      faults.add("`kap-cds.clients.required` is `false`; every call must show who makes it");
    }
    if (clients.registered().isEmpty()) {
      faults.add("`kap-cds.clients.registered` is missing; register each calling system");
    }
    if (clients.publicUrl().startsWith("http:")) {
      faults.add(
          "`%s` is `%s`; expected an `https` URL".formatted(PUBLIC_URL, clients.publicUrl()));
    }
    try {
      new ClientRegistry(clients);
    } catch (SettingsRefused e) {
      faults.addAll(e.faults());
    }
  }

  private static void records(Environment settings, List<String> faults) {
    RecordSettings records;
    try {
      records = Binder.get(settings).bindOrCreate("kap-cds.record", RecordSettings.class);
    } catch (BindException e) {
      faults.add("`%s` cannot be read; see the README for its form".formatted(e.getName()));
      return;
    }
    faults.addAll(records.faults());
    if (records.generateKeys()) {
      faults.add(
          "`kap-cds.record.generate-keys` is `true`; give the keys of the record, and keep them where the record is not");
    }
    if (records.database().url().isBlank()) {
      faults.add(
          "`kap-cds.record.database.url` is missing; name the database of the record, such as `jdbc:postgresql://host/database`");
    }
  }

  private static void login(Environment settings, List<String> faults) {
    try {
      faults.addAll(
          Binder.get(settings).bindOrCreate("kap-cds.login", LoginSettings.class).faults());
    } catch (BindException e) {
      faults.add("`%s` cannot be read; see the README for its form".formatted(e.getName()));
    }
  }

  private static boolean is(Environment settings, String name) {
    return settings.getProperty(name, Boolean.class, false);
  }

  private static boolean isGiven(Environment settings, String name) {
    return !settings.getProperty(name, "").isBlank();
  }
}
