package org.parley.viz.console;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComboBox;
import javax.swing.JLabel;
import javax.swing.JPanel;

/** The offers of all on the plane of two delegations; of more than two, which two is chosen. */
final class OffersPlane {
  private record Offer(int who, double[] utilities) {}

  private final LiveChart chart;
  private final List<Offer> offers = new ArrayList<>();
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JComboBox<String> across;
  private final JComboBox<String> up;

  OffersPlane(List<String> names) {
    chart = LiveChart.plane("Offers", names);
    across = chooser(names, 0, "Across");
    up = chooser(names, 1, "Up");
    panel.add(chart.panel(), BorderLayout.CENTER);
    if (names.size() > 2) {
      JPanel choice = new JPanel(new FlowLayout(FlowLayout.LEFT));
      choice.add(new JLabel("Across"));
      choice.add(across);
      choice.add(new JLabel("Up"));
      choice.add(up);
      panel.add(choice, BorderLayout.NORTH);
    }
    across.addActionListener(chosen -> draw());
    up.addActionListener(chosen -> draw());
  }

  private static JComboBox<String> chooser(List<String> names, int first, String label) {
    JComboBox<String> chooser = new JComboBox<>(names.toArray(new String[0]));
    chooser.setSelectedIndex(first);
    chooser.getAccessibleContext().setAccessibleName(label);
    return chooser;
  }

  JPanel panel() {
    return panel;
  }

  /** Adds an offer, by its worth to everybody. */
  void add(int who, double[] utilities) {
    offers.add(new Offer(who, utilities.clone()));
    chart.add(who, utilities[across.getSelectedIndex()], utilities[up.getSelectedIndex()]);
  }

  void clear() {
    offers.clear();
    chart.clear();
  }

  /** Shows the plane of two delegations. */
  void choose(int first, int second) {
    across.setSelectedIndex(first);
    up.setSelectedIndex(second);
  }

  private void draw() {
    int x = across.getSelectedIndex();
    int y = up.getSelectedIndex();
    chart.clear();
    chart.measure("Utility to " + across.getSelectedItem(), "Utility to " + up.getSelectedItem());
    offers.forEach(o -> chart.add(o.who(), o.utilities()[x], o.utilities()[y]));
  }

  int points(int who) {
    return chart.points(who);
  }

  /** Where the last offer of a delegation stands, across and up. */
  double[] last(int who) {
    return chart.last(who);
  }
}
