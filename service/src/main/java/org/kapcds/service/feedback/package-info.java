/**
 * What clinicians did with the cards: taken as CDS Hooks sends it, kept with the record of the
 * call.
 */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.feedback;
