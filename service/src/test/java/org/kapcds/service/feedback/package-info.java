/** What is taken of feedback, and what is not. */
@org.jspecify.annotations.NullMarked
package org.kapcds.service.feedback;
