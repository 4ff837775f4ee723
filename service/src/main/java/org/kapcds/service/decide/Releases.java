package org.kapcds.service.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.QuestionException;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.Silence;

/**
 * The releases that can decide: the one that is shipped with the program, and others beside it. On
 * each day the one decides that is in force and began last; the shipped one where there is no
 * other.
 */
public final class Releases {

  private final CompletableFuture<Engine> shipped;
  private final UnaryOperator<Engine> addition;
  private final @Nullable ReleasesBeside beside;
  private final @Nullable Supplier<LocalDate> today;
  private final Function<String, List<Silence>> silences;
  private final Map<String, Engine> silenced = new ConcurrentHashMap<>();

  private Releases(
      CompletableFuture<Engine> shipped,
      UnaryOperator<Engine> addition,
      @Nullable ReleasesBeside beside,
      @Nullable Supplier<LocalDate> today,
      Function<String, List<Silence>> silences) {
    this.shipped = shipped;
    this.addition = addition;
    this.beside = beside;
    this.today = today;
    this.silences = silences;
  }

  /** Begins to open the shipped release beside whatever else is going on. */
  public static Releases opening(Supplier<Engine> open) {
    return new Releases(
        CompletableFuture.supplyAsync(open),
        UnaryOperator.identity(),
        null,
        null,
        sha256 -> List.of());
  }

  /** The same releases with something added to each; waits until the shipped one is open. */
  public Releases with(UnaryOperator<Engine> more) {
    return new Releases(
        CompletableFuture.completedFuture(more.apply(shipped())), more, beside, today, silences);
  }

  /**
   * The same with others beside, which are opened in the background.
   *
   * @param others the others
   * @param day the day on which one must be in force to decide
   */
  public Releases with(ReleasesBeside others, Supplier<LocalDate> day) {
    others.begin(shipped(), day.get(), addition);
    return new Releases(shipped, addition, others, day, silences);
  }

  /**
   * The same with rules that people have silenced.
   *
   * @param now the rules that are silenced now, by the hash of their release
   */
  public Releases silencing(Function<String, List<Silence>> now) {
    return new Releases(shipped, addition, beside, today, now);
  }

  /** A release with the rules that are silenced in it now; what it does not have is left out. */
  private Engine silenced(Engine engine) {
    List<Silence> now =
        silences.apply(engine.release().sha256()).stream()
            .filter(one -> engine.canSilence(one.ruleId()))
            .toList();
    if (now.isEmpty()) {
      return engine;
    }
    return silenced.compute(
        engine.release().version(), // two versions may have the same content, and so the same hash
        (version, known) ->
            known != null && known.silences().equals(now) ? known : engine.silencing(now));
  }

  /** The one that is shipped with the program; waits until it is open. */
  public Engine shipped() {
    try {
      return shipped.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the shipped release cannot be opened", e.getCause());
    }
  }

  /** The release in force today; the shipped one if there is no other. */
  public Engine current() {
    Engine decides = shipped();
    Supplier<LocalDate> day = today;
    if (day == null) {
      return silenced(decides);
    }
    LocalDate on = day.get();
    return silenced(
        open().stream()
            .filter(engine -> isInForce(engine.release(), on))
            .max(
                Comparator.comparing((Engine engine) -> engine.release().inForceFrom())
                    .thenComparing(engine -> engine == decides)
                    .thenComparing(engine -> engine.release().version()))
            .orElse(decides));
  }

  /** Those that can decide, the shipped one first. */
  public List<Engine> open() {
    List<Engine> open = new ArrayList<>();
    open.add(shipped());
    beside().stream()
        .map(ReleasesBeside.Standing::engine)
        .filter(Objects::nonNull)
        .forEach(open::add);
    return open;
  }

  /** What became of those beside the shipped one. */
  public List<ReleasesBeside.Standing> beside() {
    return beside == null ? List.of() : beside.standings();
  }

  /** Waits until those that were in force on the day of the start can decide, or are refused. */
  public void awaitInForce() {
    if (beside != null) {
      beside.awaitInForce();
    }
  }

  /**
   * The release of that version.
   *
   * @param version the version, {@code null} for the one in force
   * @throws QuestionException if there is none
   */
  public Engine of(@Nullable String version) {
    if (version == null) {
      return current();
    }
    List<Engine> open = open();
    return silenced(
        open.stream()
            .filter(engine -> version.equals(engine.release().version()))
            .findFirst()
            .orElseThrow(
                () ->
                    new QuestionException(
                        "release",
                        "`%s` is not a release of this service; expected %s"
                            .formatted(version, named(open)))));
  }

  private static String named(List<Engine> open) {
    return open.stream()
        .map(engine -> "`%s`".formatted(engine.release().version()))
        .collect(Collectors.joining(" or "));
  }

  /** Whether a release is in force on a day. */
  static boolean isInForce(@Nullable Release release, LocalDate day) {
    return release != null
        && !day.isBefore(release.inForceFrom())
        && (release.inForceUntil() == null || !day.isAfter(release.inForceUntil()));
  }
}
