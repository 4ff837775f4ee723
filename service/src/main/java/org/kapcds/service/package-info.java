/**
 * The program: a CDS Hooks service, a decision API and commands. It composes the other rooms and
 * adds nothing clinical.
 */
@NullMarked
package org.kapcds.service;

import org.jspecify.annotations.NullMarked;
