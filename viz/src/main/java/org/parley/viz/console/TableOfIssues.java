package org.parley.viz.console;

import java.awt.BorderLayout;
import java.awt.Color;
import java.awt.Component;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableCellRenderer;
import javax.swing.table.DefaultTableModel;
import javax.swing.table.TableModel;
import org.parley.negotiation.NegotiationModel;
import org.parley.outcome.Outcome;
import org.parley.outcome.Proposal;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;
import org.parley.viz.report.ScenarioLabels;

/** The table: what every delegation asks for on each issue, and which issues are closed. */
final class TableOfIssues {
  private static final String OPEN = "open";
  private static final int ROW_HEIGHT = 22;

  private final Scenario scenario;
  private final DefaultTableModel cells;
  private final JPanel panel = new JPanel(new BorderLayout());
  private final JLabel where = new JLabel(" ");

  TableOfIssues(Scenario scenario) {
    this.scenario = scenario;
    ScenarioLabels names = new ScenarioLabels(scenario);
    cells = new Cells();
    cells.addColumn("Issue");
    scenario.delegations().forEach(d -> cells.addColumn(title(d)));
    cells.addColumn("Closed at");
    scenario.issues().forEach(i -> cells.addRow(new Object[] {names.issue(i.id())}));
    JTable table = new JTable(cells);
    table.setRowHeight(ROW_HEIGHT);
    table.setDefaultRenderer(Object.class, new Shades());
    panel.add(new JScrollPane(table), BorderLayout.CENTER);
    panel.add(where, BorderLayout.SOUTH);
  }

  private static String title(Delegation d) {
    return d.title().isBlank() ? d.id() : d.title();
  }

  JPanel panel() {
    return panel;
  }

  /** The round, and how the talks ended once they have. */
  String where() {
    return where.getText();
  }

  private static String where(NegotiationModel model) {
    if (model.round() == 0) {
      return "The talks have not begun.";
    }
    return "Round " + model.round() + (model.end() == null ? "" : ". " + ended(model.end()));
  }

  static String ended(Outcome.End end) {
    return switch (end) {
      case AGREEMENT -> "The talks ended: all that matters is agreed.";
      case DEADLINE -> "The talks ended: the last round has passed.";
      case WALKOUT -> "The talks ended: somebody walked out.";
    };
  }

  /** Shows where the talks stand; before they begin, what an earlier meeting closed. */
  void show(NegotiationModel model, List<Proposal> standing) {
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      for (int d = 0; d < standing.size(); d++) {
        Proposal text = standing.get(d);
        String asks = text == null ? "" : text.settles(i) ? option(issue, text.options()[i]) : OPEN;
        cells.setValueAt(asks, i, 1 + d);
      }
      String before = scenario.closedBefore().get(issue.id());
      boolean hasBegun = model.round() > 0;
      int closed =
          hasBegun
              ? model.situation().ground().closed()[i]
              : before == null ? -1 : issue.indexOf(before);
      int parked = hasBegun ? model.parked(i) : -1;
      String state =
          closed >= 0
              ? option(issue, closed)
              : parked >= 0
                  ? "(set aside: " + option(issue, parked) + ")"
                  : hasBegun && model.situation().ground().isShelved(i) ? "(not now)" : "";
      cells.setValueAt(state, i, 1 + standing.size());
    }
    // A row has the colour of its last cell: all its cells are painted anew, not the changed alone.
    cells.fireTableRowsUpdated(0, scenario.issues().size() - 1);
    where.setText(where(model));
  }

  TableModel cells() {
    return cells;
  }

  String closedAt(int issue) {
    return String.valueOf(cells.getValueAt(issue, cells.getColumnCount() - 1));
  }

  private static String option(Issue issue, int option) {
    String title = issue.options().get(option).title();
    return title.isBlank() ? issue.options().get(option).id() : title;
  }

  /** Cells to look at. */
  private static final class Cells extends DefaultTableModel {
    private static final long serialVersionUID = 1;

    @Override
    public boolean isCellEditable(int row, int column) {
      return false;
    }
  }

  /**
   * Green where an issue is closed, yellow where all offers say the same; the whole text on hover.
   */
  private static final class Shades extends DefaultTableCellRenderer {
    private static final long serialVersionUID = 1;
    private static final Color CLOSED = new Color(0xDDEFE0);
    private static final Color ASIDE = new Color(0xFFF4D6);

    @Override
    public Component getTableCellRendererComponent(
        JTable table, Object value, boolean selected, boolean focused, int row, int column) {
      super.getTableCellRendererComponent(table, value, selected, focused, row, column);
      String state = String.valueOf(table.getModel().getValueAt(row, table.getColumnCount() - 1));
      boolean isOpen = state.isEmpty() || state.equals("null");
      if (!selected) {
        setBackground(isOpen ? Color.WHITE : state.startsWith("(") ? ASIDE : CLOSED);
      }
      setToolTipText(value == null || value.toString().isEmpty() ? null : value.toString());
      return this;
    }
  }
}
