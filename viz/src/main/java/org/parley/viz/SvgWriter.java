package org.parley.viz;

import java.awt.Dimension;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A chart as SVG. Lettering is drawn as shapes: a viewer without the font would set it wider or
 * narrower, and labels would be cut off; title and description are there as text.
 */
final class SvgWriter {
  private static final String NAMESPACE = "http://www.w3.org/2000/svg";

  private SvgWriter() {}

  static String of(Chart chart) throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("Parley");
    context.setPrecision(2);
    SVGGraphics2D g = new SVGGraphics2D(context, true);
    g.setSVGCanvasSize(new Dimension(Chart.WIDTH, chart.height()));
    chart.draw(g);
    Element root = g.getRoot();
    root.setAttribute("viewBox", "0 0 " + Chart.WIDTH + " " + chart.height());
    root.setAttribute("role", "img");
    describe(root, "desc", chart.heading().reading());
    describe(root, "title", chart.heading().title());
    StringWriter text = new StringWriter(1 << 16);
    g.stream(root, text, false, false);
    String svg = text.toString();
    // Without the document type, which points at an address that no reader needs.
    return svg.substring(svg.indexOf("<svg"));
  }

  private static void describe(Element root, String name, String words) {
    Element element = root.getOwnerDocument().createElementNS(NAMESPACE, name);
    element.setTextContent(words);
    root.insertBefore(element, root.getFirstChild());
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(NAMESPACE, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's own XML parser is missing", e);
    }
  }
}
