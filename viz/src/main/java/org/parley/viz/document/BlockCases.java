package org.parley.viz.document;

/**
 * One answer for each kind of block. Kinds that are another kind in a dress of their own are taken
 * for that one, unless they are told apart.
 */
public interface BlockCases<R> {
  R heading(PageBlock.Heading heading);

  default R subheading(PageBlock.Subheading heading) {
    return heading(new PageBlock.Heading(heading.text()));
  }

  R paragraph(PageBlock.Paragraph paragraph);

  default R remark(PageBlock.Remark remark) {
    return paragraph(new PageBlock.Paragraph(remark.text()));
  }

  R notice(PageBlock.Notice notice);

  default R answer(PageBlock.Answer answer) {
    return notice(new PageBlock.Notice(String.join("\n", answer.sentences())));
  }

  R points(PageBlock.Points points);

  default R steps(PageBlock.Steps steps) {
    return points(
        new PageBlock.Points(
            steps.steps().stream()
                .map(s -> s.label() + ": " + String.join(" ", s.said()))
                .toList()));
  }

  default R references(PageBlock.References references) {
    return points(
        new PageBlock.Points(references.references().stream().map(PageReference::whole).toList()));
  }

  default R code(PageBlock.Code code) {
    return paragraph(new PageBlock.Paragraph(String.join("\n", code.lines())));
  }

  R table(PageBlock.Table table);

  R lines(PageBlock.Lines lines);

  R picture(PageBlock.Picture picture);

  R chart(PageBlock.Chart chart);

  R folded(PageBlock.Folded folded);
}
