package org.parley.bargaining;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Just enough of Genius's format to check known answers: discrete and integer issues. */
final class GeniusXml {
  private GeniusXml() {}

  static BargainingProblem picture(Path... profiles) {
    try {
      List<List<double[]>> read = new ArrayList<>();
      long[] baseline = new long[profiles.length];
      for (int d = 0; d < profiles.length; d++) {
        Document document =
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(profiles[d].toFile());
        read.add(weighed(document));
        NodeList reservation = document.getElementsByTagName("reservation");
        baseline[d] =
            reservation.getLength() == 0
                ? 0
                : FixedPoint.of(number((Element) reservation.item(0), "value"));
      }
      return picture(read, baseline);
    } catch (IOException | SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static BargainingProblem picture(List<List<double[]>> read, long[] baseline) {
    int issues = read.get(0).size();
    int[] options = new int[issues];
    int[] none = new int[issues];
    Arrays.fill(none, -1);
    for (int i = 0; i < issues; i++) {
      options[i] = read.get(0).get(i).length;
    }
    long[][][] value = new long[read.size()][issues][];
    for (int d = 0; d < read.size(); d++) {
      for (int i = 0; i < issues; i++) {
        value[d][i] = Arrays.stream(read.get(d).get(i)).mapToLong(FixedPoint::of).toArray();
      }
    }
    boolean[] declared = new boolean[read.size()];
    Arrays.fill(declared, true);
    int[][] level = Arrays.stream(options).mapToObj(int[]::new).toArray(int[][]::new);
    return new BargainingProblem(
        DealSpace.of(options, none, List.of()),
        value,
        new long[read.size()],
        baseline,
        declared,
        List.of(),
        level,
        new int[read.size()],
        none);
  }

  private static List<double[]> weighed(Document document) {
    double[] weights = new double[document.getElementsByTagName("issue").getLength()];
    NodeList given = document.getElementsByTagName("weight");
    for (int w = 0; w < given.getLength(); w++) {
      Element weight = (Element) given.item(w);
      weights[(int) number(weight, "index") - 1] = number(weight, "value");
    }
    double[][] values = new double[weights.length][];
    NodeList issues = document.getElementsByTagName("issue");
    for (int i = 0; i < issues.getLength(); i++) {
      Element issue = (Element) issues.item(i);
      int index = (int) number(issue, "index") - 1;
      double[] evaluations =
          issue.getAttribute("vtype").equals("integer") ? integer(issue) : discrete(issue);
      values[index] = Arrays.stream(evaluations).map(e -> e * weights[index]).toArray();
    }
    return Arrays.asList(values);
  }

  private static double[] discrete(Element issue) {
    NodeList items = issue.getElementsByTagName("item");
    double[] evaluations = new double[items.getLength()];
    for (int o = 0; o < evaluations.length; o++) {
      Element item = (Element) items.item(o);
      evaluations[(int) number(item, "index") - 1] = number(item, "evaluation");
    }
    double largest = Arrays.stream(evaluations).max().orElseThrow();
    return Arrays.stream(evaluations).map(e -> largest < 1e-5 ? 0 : e / largest).toArray();
  }

  private static double[] integer(Element issue) {
    Element evaluator = (Element) issue.getElementsByTagName("evaluator").item(0);
    int low = (int) number(issue, "lowerbound");
    int high = (int) number(issue, "upperbound");
    double[] evaluations = new double[high - low + 1];
    for (int o = 0; o < evaluations.length; o++) {
      double value = number(evaluator, "slope") * o + number(evaluator, "offset");
      evaluations[o] = Math.max(0, Math.min(1, value));
    }
    return evaluations;
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
