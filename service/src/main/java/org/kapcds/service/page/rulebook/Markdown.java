package org.kapcds.service.page.rulebook;

import java.util.List;
import java.util.function.UnaryOperator;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Documents of a release as HTML. Whatever is HTML in them is shown as text, a link that leads
 * nowhere here becomes plain words, and pictures become their descriptions.
 */
final class Markdown {

  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), HeadingAnchorExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder()
          .extensions(EXTENSIONS)
          .escapeHtml(true)
          .sanitizeUrls(true)
          .attributeProviderFactory(
              context ->
                  (node, tag, attributes) -> {
                    if (node instanceof TableBlock && tag.equals("table")) {
                      attributes.put("class", "document");
                    } else if (tag.equals("th")) {
                      attributes.put("scope", "col");
                    }
                  })
          .build();

  private final UnaryOperator<String> links;
  private final UnaryOperator<String> names;

  /**
   * Writes documents.
   *
   * @param links where a link of a document leads; empty for nowhere
   * @param names where a name that stands as code leads, such as the id of a rule; empty for
   *     nowhere
   */
  Markdown(UnaryOperator<String> links, UnaryOperator<String> names) {
    this.links = links;
    this.names = names;
  }

  /**
   * A document as HTML.
   *
   * @param deeper by how many levels its headings are lowered below those of the page
   */
  String html(String text, int deeper) {
    Node document = PARSER.parse(text);
    document.accept(new Links(deeper));
    return HTML.render(document);
  }

  /** A text of one paragraph as HTML, without the paragraph. */
  String line(String text) {
    Node document = PARSER.parse(text);
    document.accept(new Links(0));
    Node first = document.getFirstChild();
    if (first instanceof Paragraph && first.getNext() == null) {
      while (first.getFirstChild() != null) {
        first.insertBefore(first.getFirstChild());
      }
      first.unlink();
    }
    return HTML.render(document).strip();
  }

  private final class Links extends AbstractVisitor {

    private final int deeper;

    Links(int deeper) {
      this.deeper = deeper;
    }

    @Override
    public void visit(Heading heading) {
      heading.setLevel(Math.min(6, heading.getLevel() + deeper));
      visitChildren(heading);
    }

    @Override
    public void visit(Link link) {
      String target = links.apply(link.getDestination());
      link.setTitle(null);
      if (target.isEmpty()) {
        visitChildren(link);
        replace(link);
      } else {
        link.setDestination(target);
      }
    }

    @Override
    public void visit(Image image) {
      replace(image);
    }

    @Override
    public void visit(Code code) {
      String target = code.getParent() instanceof Link ? "" : names.apply(code.getLiteral());
      if (!target.isEmpty()) {
        Link link = new Link(target, null);
        code.insertBefore(link);
        link.appendChild(code);
      }
    }

    /** The words of it, without it. */
    private void replace(Node node) {
      while (node.getFirstChild() != null) {
        node.insertBefore(node.getFirstChild());
      }
      node.unlink();
    }
  }
}
