package org.kapcds.engine.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kapcds.engine.knowledge.Checklist.Item;

/** Gathers the checklists and their items, which stand beside the rules that they answer. */
final class ChecklistReader {

  private record Place(String checklist, Item item, String path, int line) {}

  private final Faults faults;
  private final SortedMap<String, Checklist> declared = new TreeMap<>();
  private final List<Place> items = new ArrayList<>();

  ChecklistReader(Faults faults) {
    this.faults = faults;
  }

  void read(YamlFile.Section file) {
    YamlFile.Section lists = file.section("checklists");
    for (String id : lists.keys()) {
      YamlFile.Section list = lists.section(id);
      Checklist.About about = list.oneOf("about", Checklist.About.class, Checklist.About.PATIENT);
      if (declared.putIfAbsent(id, new Checklist(id, list.text("title"), about, List.of()))
          != null) {
        lists.fault(id, "the checklist `%s` is declared twice; keep one", id);
      }
      list.close();
    }
    readItems(file.section("checklist-items"), false);
    readItems(file.section("checklist-times"), true);
  }

  private void readItems(YamlFile.Section section, boolean time) {
    for (String checklist : section.keys()) {
      YamlFile.Section texts = section.section(checklist);
      for (String id : texts.keys()) {
        Item item = new Item(id, texts.text(id), time);
        items.add(new Place(checklist, item, section.path(), section.line()));
      }
      texts.close();
    }
    section.close();
  }

  /** The checklists with their items; an item that answers nothing is a fault. */
  SortedMap<String, Checklist> checklists(List<Code> codes) {
    Set<String> coded =
        codes.stream().map(code -> code.system() + "|" + code.code()).collect(Collectors.toSet());
    SortedMap<String, Checklist> whole = new TreeMap<>();
    declared.forEach((id, list) -> whole.put(id, withItems(list, coded)));
    for (Place place : items) {
      if (!declared.containsKey(place.checklist())) {
        faults.add(
            place.path(),
            place.line(),
            "`%s` is an item of `%s`, which is not a checklist; declare it",
            place.item().id(),
            place.checklist());
      }
    }
    return Collections.unmodifiableSortedMap(whole);
  }

  private Checklist withItems(Checklist list, Set<String> coded) {
    SortedMap<String, Item> sorted = new TreeMap<>();
    for (Place place : items) {
      if (!place.checklist().equals(list.id())) {
        continue;
      }
      Item item = place.item();
      if (sorted.putIfAbsent(item.id(), item) != null) {
        faults.add(
            place.path(),
            place.line(),
            "the item `%s` of `%s` stands there twice; keep one",
            item.id(),
            list.id());
      }
      if (!coded.contains(list.system() + "|" + item.id())) {
        faults.add(
            place.path(),
            place.line(),
            "the item `%s` of `%s` is no code of a term; add it to a value-sets.csv, with the"
                + " system `%s`",
            item.id(),
            list.id(),
            list.system());
      }
    }
    return new Checklist(list.id(), list.title(), list.about(), List.copyOf(sorted.values()));
  }
}
