package org.kapcds.fhir.write;

/**
 * An item of a checklist.
 *
 * @param id its permanent id, which becomes the link id; that of the item it belongs to comes
 *     before a `/`
 * @param text what is checked, or what the time is of
 * @param time whether it is answered with a time, and not with yes or no
 */
public record ChecklistItem(String id, String text, boolean time) {}
