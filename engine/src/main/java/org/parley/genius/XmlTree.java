package org.parley.genius;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Builds the tree of elements while a file is parsed, and stops at what is not wanted. */
final class XmlTree extends DefaultHandler2 {
  /** More than any domain nests, and little enough to walk by recursion. */
  private static final int DEPTH = 100;

  /** More characters than any name, number or description has. */
  private static final int LONGEST = 10_000;

  private final String file;
  private final Deque<XmlElement> open = new ArrayDeque<>();
  private Locator locator;
  private XmlElement root;

  XmlTree(String file) {
    this.file = file;
  }

  XmlElement root() {
    return root;
  }

  /** The file holds something that is refused, well-formed or not. */
  static final class Refused extends SAXException {
    private static final long serialVersionUID = 1L;
    private final int line;

    Refused(String message, int line) {
      super(message);
      this.line = line;
    }

    int line() {
      return line;
    }
  }

  @Override
  public void setDocumentLocator(Locator locator) {
    this.locator = locator;
  }

  @Override
  public void startDTD(String name, String publicId, String systemId) throws SAXException {
    throw new Refused(
        "a document type (<!DOCTYPE ...>) is not accepted, since it can declare entities\n"
            + "    Maybe delete it: domains and profiles need none.",
        locator.getLineNumber());
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes)
      throws SAXException {
    if (open.size() == DEPTH) {
      throw new Refused(
          "elements are nested deeper than " + DEPTH + ", which no domain is",
          locator.getLineNumber());
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (attributes.getValue(i).length() > LONGEST) {
        throw new Refused(
            "an attribute of <" + name + "> has more than " + LONGEST + " characters",
            locator.getLineNumber());
      }
      values.put(attributes.getQName(i), attributes.getValue(i));
    }
    List<XmlElement> children = new ArrayList<>();
    XmlElement element = new XmlElement(file, locator.getLineNumber(), name, values, children);
    if (root == null) {
      root = element;
    } else {
      open.getLast().children().add(element);
    }
    open.addLast(element);
  }

  @Override
  public void endElement(String uri, String local, String name) {
    open.removeLast();
  }

  @Override
  public void error(SAXParseException e) throws SAXException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXException {
    throw e;
  }
}
