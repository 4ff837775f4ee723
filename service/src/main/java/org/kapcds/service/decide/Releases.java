package org.kapcds.service.decide;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Engine;
import org.kapcds.engine.QuestionException;

/** The releases that can decide: for now the one that is shipped with the program. */
public final class Releases {

  private final CompletableFuture<Engine> shipped;

  private Releases(CompletableFuture<Engine> shipped) {
    this.shipped = shipped;
  }

  /** Begins to open the shipped release beside whatever else is going on. */
  public static Releases opening(Supplier<Engine> open) {
    return new Releases(CompletableFuture.supplyAsync(open));
  }

  /** The same releases with something added to each; waits until they are open. */
  public Releases with(UnaryOperator<Engine> addition) {
    return new Releases(CompletableFuture.completedFuture(addition.apply(current())));
  }

  /** The current release; waits until it is open. */
  public Engine current() {
    try {
      return shipped.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the shipped release cannot be opened", e.getCause());
    }
  }

  /**
   * The release of that version.
   *
   * @param version the version, {@code null} for the current one
   * @throws QuestionException if there is none
   */
  public Engine of(@Nullable String version) {
    Engine current = current();
    if (version == null || version.equals(current.release().version())) {
      return current;
    }
    throw new QuestionException(
        "release",
        "`%s` is not a release of this service; expected `%s`"
            .formatted(version, current.release().version()));
  }
}
