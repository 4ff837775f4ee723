@org.jspecify.annotations.NullMarked
package org.kapcds.service.page.dashboard;
