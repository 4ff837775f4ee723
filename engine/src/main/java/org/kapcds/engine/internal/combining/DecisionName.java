package org.kapcds.engine.internal.combining;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kapcds.engine.Decision;
import org.kapcds.engine.Decision.RuleState;
import org.kapcds.engine.Decision.Traced;
import org.kapcds.engine.Decision.UnmetNeed;

/**
 * The name of a decision: a UUID of version 8 (RFC 9562, 5.8), the beginning of the SHA-256 of all
 * that it says. Each value is told with its length, so that two decisions that say different things
 * never give the same bytes.
 *
 * <p>Rules that are no question of the moment are left out: they are the others of the release.
 * What is not known is said in full of the first rule that waits for it.
 */
final class DecisionName {

  private static final ClassValue<Method[]> PARTS =
      new ClassValue<>() {
        @Override
        protected Method[] computeValue(Class<?> type) {
          return Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getAccessor)
              .toArray(Method[]::new);
        }
      };

  private static final int NONE = -1;

  private final Map<String, UnmetNeed> told = new HashMap<>();
  private final ByteBuffer waiting = ByteBuffer.allocate(1 << 13);
  private final MessageDigest sha256;

  private DecisionName(MessageDigest sha256) {
    this.sha256 = sha256;
  }

  /** The name of a decision that has none yet. */
  static UUID of(Decision decision) {
    try {
      DecisionName name = new DecisionName(MessageDigest.getInstance("SHA-256"));
      name.say(decision);
      name.digest();
      ByteBuffer hash = ByteBuffer.wrap(name.sha256.digest());
      long version = hash.getLong() & ~0xF000L | 0x8000L;
      long variant = hash.getLong() >>> 2 | Long.MIN_VALUE;
      return new UUID(version, variant);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void say(@Nullable Object value) {
    if (value == null) {
      number(NONE);
    } else if (value instanceof String text) {
      text(text);
    } else if (value instanceof Enum<?> constant) {
      text(constant.name());
    } else if (value instanceof List<?> list) {
      list(list);
    } else if (value instanceof Traced rule) {
      rule(rule);
    } else if (value instanceof Record parts) {
      parts(parts);
    } else {
      text(value.toString());
    }
  }

  private void list(List<?> list) {
    int number = 0;
    for (Object one : list) {
      number += isSaid(one) ? 1 : 0;
    }
    number(number);
    for (Object one : list) {
      if (isSaid(one)) {
        say(one);
      }
    }
  }

  private static boolean isSaid(Object one) {
    return !(one instanceof Traced rule) || rule.state() != RuleState.NOT_APPLICABLE;
  }

  private void rule(Traced rule) {
    text(rule.ruleId());
    say(rule.state());
    say(rule.text());
    number(rule.needs().size());
    for (UnmetNeed need : rule.needs()) {
      text(need.need());
      if (need.equals(told.putIfAbsent(need.need(), need))) {
        number(NONE);
      } else {
        say(need.absence());
        text(need.text());
      }
    }
  }

  private void parts(Record whole) {
    for (Method part : PARTS.get(whole.getClass())) {
      try {
        say(part.invoke(whole));
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private void text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(bytes.length);
    if (waiting.remaining() < bytes.length) {
      digest();
    }
    if (waiting.remaining() < bytes.length) {
      sha256.update(bytes);
    } else {
      waiting.put(bytes);
    }
  }

  private void number(int number) {
    if (waiting.remaining() < Integer.BYTES) {
      digest();
    }
    waiting.putInt(number);
  }

  private void digest() {
    sha256.update(waiting.flip());
    waiting.clear();
  }
}
