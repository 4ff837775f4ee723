package org.kapcds.engine.internal.drools;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.codegen.ExecutableModelProject;
import org.kapcds.engine.knowledge.Faults;
import org.kapcds.engine.knowledge.Release;
import org.kapcds.engine.knowledge.ReleaseException;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;

/** Compiles the rules of a release, and loads what was compiled. */
final class CompiledRules {

  private static final String GROUP = "org.kapcds.releases";
  private static final String HASH_ENTRY = "kapcds-release.txt";
  private static final String INDEX_ENTRY = "kapcds-rules.json";
  private static final Pattern RULE_FILE = Pattern.compile("conditions/([a-z0-9-]+)/");

  /** Compiled rules, and what the engine must know of them. */
  record Loaded(KieContainer container, RuleIndex index) {}

  private CompiledRules() {}

  /** Compiles; the bytes can be kept and loaded later. */
  static byte[] compile(Release release, RuleTexts texts, Faults faults) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    files.generateAndWritePomXML(name(release));
    files.write("src/main/resources/" + HASH_ENTRY, release.sha256());
    files.write("src/main/resources/" + INDEX_ENTRY, texts.index().bytes());
    for (Map.Entry<String, String> source : texts.sources().entrySet()) {
      files.write("src/main/resources/" + compiledPath(source.getKey()), source.getValue());
    }
    KieBuilder builder;
    try {
      builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    } catch (RuntimeException e) {
      faults.add(
          "conditions",
          0,
          "the rules do not compile: %s",
          firstLine(String.valueOf(e.getMessage())));
      throw new ReleaseException(faults.list());
    }
    List<Message> errors = new ArrayList<>(builder.getResults().getMessages(Message.Level.ERROR));
    for (Message error : errors) {
      faults.add(
          path(error, texts),
          Math.max(0, error.getLine()),
          "does not compile: %s%s",
          firstLine(error.getText()),
          rule(error, texts));
    }
    faults.refuse();
    return stored(((InternalKieModule) builder.getKieModule()).getBytes());
  }

  /** The same archive without compression: it is opened at every start. */
  private static byte[] stored(byte[] archive) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.setMethod(ZipOutputStream.STORED);
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] content = in.readAllBytes();
        CRC32 sum = new CRC32();
        sum.update(content);
        ZipEntry kept = new ZipEntry(entry.getName());
        kept.setSize(content.length);
        kept.setCrc(sum.getValue());
        out.putNextEntry(kept);
        out.write(content);
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Loads what was compiled; other bytes than those of this release are refused. */
  static Loaded load(Release release, byte[] compiled) {
    MemoryFileSystem files = unpacked(compiled);
    byte[] hash = files.read(HASH_ENTRY);
    String found =
        hash == null ? "none" : new String(hash, java.nio.charset.StandardCharsets.UTF_8);
    if (!found.equals(release.sha256())) {
      throw new IllegalStateException(
          "the compiled rules are those of the release %s, not of %s; delete them and compile anew"
              .formatted(found, release.sha256()));
    }
    KieServices services = KieServices.get();
    KieModuleModel model = services.newKieModuleModel();
    KieBuilderImpl.setDefaultsforEmptyKieModule(model);
    services
        .getRepository()
        .addKieModule(InternalKieModuleProvider.get(name(release), model, files));
    return new Loaded(
        services.newKieContainer(name(release)), RuleIndex.of(files.read(INDEX_ENTRY)));
  }

  /** As Drools would unpack it, which it does byte by byte. */
  private static MemoryFileSystem unpacked(byte[] compiled) {
    MemoryFileSystem files = new MemoryFileSystem();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(compiled))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.write(entry.getName(), in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  /** The hash stands in the version, so that two releases can never replace one another. */
  private static ReleaseId name(Release release) {
    return KieServices.get()
        .newReleaseId(GROUP, "release", release.version() + "-" + release.sha256());
  }

  private static String compiledPath(String path) {
    return path.endsWith(".csv") ? path.replace(".csv", ".table.drl") : path;
  }

  private static String path(Message error, RuleTexts texts) {
    Matcher folder = RULE_FILE.matcher(String.valueOf(error.getPath()));
    String wanted = String.valueOf(error.getPath()).replace("src/main/resources/", "");
    for (String path : texts.sources().keySet()) {
      if (compiledPath(path).equals(wanted)) {
        return path;
      }
    }
    return folder.find() ? "conditions/" + folder.group(1) : "conditions";
  }

  private static String rule(Message error, RuleTexts texts) {
    String text = error.getText();
    return texts.index().rules().stream()
        .filter(rule -> text.contains(rule.name()))
        .findFirst()
        .map(rule -> " (rule `" + rule.id() + "`)")
        .orElse("");
  }

  private static String firstLine(String text) {
    return text.replaceAll("\\s+", " ")
        .replaceAll(" (Was expecting|Problem stacktrace).*", "")
        .trim();
  }
}
