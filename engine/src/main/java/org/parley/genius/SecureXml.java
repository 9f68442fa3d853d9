package org.parley.genius;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Reads XML that may come from anywhere. A document type is refused as soon as it begins, so that
 * no entity is ever declared, expanded or fetched; depth is limited.
 */
final class SecureXml {
  private static final String ELEMENT_DEPTH =
      "http://www.oracle.com/xml/jaxp/properties/maxElementDepth";

  private SecureXml() {}

  /** The root element of a file. */
  static XmlElement read(String file, byte[] bytes) throws UnreadableDomain {
    XmlTree tree = new XmlTree(file);
    XMLReader reader = reader(tree);
    try {
      reader.parse(new InputSource(new ByteArrayInputStream(bytes)));
    } catch (XmlTree.Refused e) {
      throw new UnreadableDomain(file, e.line(), e.getMessage());
    } catch (SAXParseException e) {
      throw new UnreadableDomain(
          file,
          e.getLineNumber(),
          "this is not well-formed XML\n    "
              + e.getMessage()
              + MalformedText.advice(bytes, e.getLineNumber()));
    } catch (IOException e) {
      throw new UnreadableDomain(
          file, "its bytes are not text in the encoding that it declares" + MalformedText.ENCODING);
    } catch (SAXException | RuntimeException e) {
      // Some malformed files end the parser of the platform by a fault of its own.
      throw new UnreadableDomain(file, "this is not well-formed XML");
    }
    return tree.root();
  }

  private static XMLReader reader(XmlTree tree) {
    try {
      XMLReader reader = reader();
      reader.setContentHandler(tree);
      reader.setErrorHandler(tree);
      reader.setProperty("http://xml.org/sax/properties/lexical-handler", tree);
      // Newer parsers have a limit of their own, with a message of their own: ours comes first.
      reader.setProperty(ELEMENT_DEPTH, "1000");
      return reader;
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException("the XML parser of this Java cannot be set up", e);
    }
  }

  private static XMLReader reader() throws ParserConfigurationException, SAXException {
    SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
    factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    factory.setXIncludeAware(false);
    factory.setNamespaceAware(false);
    factory.setValidating(false);
    return factory.newSAXParser().getXMLReader();
  }
}
