package org.kapcds.features.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Engine;
import org.kapcds.engine.ShippedRelease;
import org.kapcds.engine.Situation;
import org.kapcds.engine.knowledge.Profile;

/** The one engine all scenarios share. */
public final class Knowledge {

  private static final AtomicReference<Knowledge> CURRENT = new AtomicReference<>();

  private final Engine engine;
  private final List<String> extraProfiles;

  private Knowledge(Engine engine, List<String> extraProfiles) {
    this.engine = engine;
    this.extraProfiles = extraProfiles;
  }

  /** The release that decides. */
  public static Engine engine() {
    return current().engine;
  }

  /** Decides a situation of a scenario. */
  public static Decision decide(Situation situation, List<String> profiles) {
    return current().answer(situation, profiles);
  }

  /** Lets another engine decide, with profiles of its own beside those of the scenarios. */
  static void use(Engine engine, List<String> extraProfiles) {
    CURRENT.set(new Knowledge(engine, extraProfiles));
  }

  private static Knowledge current() {
    Knowledge known = CURRENT.get();
    if (known == null) {
      synchronized (CURRENT) {
        known = CURRENT.get();
        if (known == null) {
          known = new Knowledge(ShippedRelease.open(), List.of());
          CURRENT.set(known);
        }
      }
    }
    return known;
  }

  /** A profile of the scenario wins over one that would set the same parameter. */
  private Decision answer(Situation situation, List<String> profiles) {
    List<String> all = new ArrayList<>(profiles);
    for (String extra : extraProfiles) {
      if (profiles.stream().noneMatch(named -> bothSet(named, extra))) {
        all.add(extra);
      }
    }
    return engine.decide(situation, all);
  }

  private boolean bothSet(String one, String other) {
    Profile first = engine.release().profiles().get(one);
    Profile second = engine.release().profiles().get(other);
    return first != null
        && second != null
        && first.values().keySet().stream().anyMatch(second.values()::containsKey);
  }
}
