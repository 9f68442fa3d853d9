package org.parley.viz.console;

import java.util.List;
import javax.swing.JScrollPane;
import javax.swing.JTable;
import javax.swing.table.DefaultTableModel;
import org.parley.negotiation.NegotiationModel;
import org.parley.outcome.Text;
import org.parley.scenario.Delegation;
import org.parley.scenario.Issue;
import org.parley.scenario.Scenario;

/** The table: what every delegation asks for on each issue, and which issues are closed. */
final class TableOfIssues {
  private final Scenario scenario;
  private final DefaultTableModel cells;
  private final JScrollPane pane;

  TableOfIssues(Scenario scenario) {
    this.scenario = scenario;
    cells = new Cells();
    cells.addColumn("Issue");
    scenario.delegations().forEach(d -> cells.addColumn(title(d)));
    cells.addColumn("Closed at");
    scenario.issues().forEach(i -> cells.addRow(new Object[] {i.title()}));
    JTable table = new JTable(cells);
    table.setRowHeight(22);
    pane = new JScrollPane(table);
  }

  private static String title(Delegation d) {
    return d.title().isBlank() ? d.id() : d.title();
  }

  JScrollPane pane() {
    return pane;
  }

  /** Shows where the talks stand. */
  void show(NegotiationModel model, List<Text> standing) {
    for (int i = 0; i < scenario.issues().size(); i++) {
      Issue issue = scenario.issues().get(i);
      for (int d = 0; d < standing.size(); d++) {
        Text text = standing.get(d);
        String asks =
            text == null ? "" : text.settles(i) ? option(issue, text.options()[i]) : "open";
        cells.setValueAt(asks, i, 1 + d);
      }
      int closed = model.situation().closed()[i];
      int parked = model.parked(i);
      String state =
          closed >= 0
              ? option(issue, closed)
              : parked >= 0 ? "(set aside: " + option(issue, parked) + ")" : "";
      cells.setValueAt(state, i, 1 + standing.size());
    }
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
}
