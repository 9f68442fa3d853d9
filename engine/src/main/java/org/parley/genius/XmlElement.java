package org.parley.genius;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An element of an XML file; text between elements is not kept, since no format here uses it.
 *
 * @param file name of the file, for messages
 * @param line line at which its start tag ends, from 1
 * @param name name of the element
 * @param attributes attributes by name
 * @param children elements directly inside it
 */
record XmlElement(
    String file, int line, String name, Map<String, String> attributes, List<XmlElement> children) {

  /** The attribute of this name, if it is there. */
  Optional<String> attribute(String attribute) {
    return Optional.ofNullable(attributes.get(attribute));
  }

  /** The attribute of this name, which must be there. */
  String required(String attribute) throws UnreadableDomain {
    String value = attributes.get(attribute);
    if (value == null) {
      throw problem("<" + name + "> needs the attribute '" + attribute + "'");
    }
    return value;
  }

  /** The attribute of this name as a finite number. */
  double number(String attribute) throws UnreadableDomain {
    String text = required(attribute);
    try {
      double value = Double.parseDouble(text.trim());
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, in words that name the attribute.
    }
    throw problem(attribute + " of <" + name + "> is '" + text + "', not a number");
  }

  /** The attribute of this name as a number, or {@code otherwise} if it is not there. */
  double number(String attribute, double otherwise) throws UnreadableDomain {
    return attributes.containsKey(attribute) ? number(attribute) : otherwise;
  }

  /** The attribute of this name as a whole number. */
  int integer(String attribute) throws UnreadableDomain {
    double value = number(attribute);
    if (value != (int) value) {
      String text = attributes.get(attribute);
      throw problem(attribute + " of <" + name + "> is '" + text + "', not a whole number");
    }
    return (int) value;
  }

  /** Elements of this name directly inside. */
  List<XmlElement> children(String child) {
    return children.stream().filter(e -> e.name.equals(child)).toList();
  }

  /** The first element of this name directly inside, if there is one. */
  Optional<XmlElement> child(String child) {
    return children.stream().filter(e -> e.name.equals(child)).findFirst();
  }

  /** This element and all inside it, in the order of the file. */
  Stream<XmlElement> all() {
    return Stream.concat(Stream.of(this), children.stream().flatMap(XmlElement::all));
  }

  /** A problem at this element. */
  UnreadableDomain problem(String what) {
    return new UnreadableDomain(file, line, what);
  }
}
