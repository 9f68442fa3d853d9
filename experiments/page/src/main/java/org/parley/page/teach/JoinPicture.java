package org.parley.page.teach;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/** An address as a picture that a phone's camera reads. */
final class JoinPicture {
  private JoinPicture() {}

  static String svg(String address) {
    try {
      BitMatrix code = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0);
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < code.getHeight(); y++) {
        for (int x = 0; x < code.getWidth(); x++) {
          if (code.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">"
              .formatted(code.getWidth(), code.getHeight())
          + "<title>Join at "
          + address
          + "</title><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><path d=\""
          + path
          + "\" fill=\"#000\"/></svg>";
    } catch (WriterException e) {
      throw new IllegalStateException("an address fits into a picture", e);
    }
  }
}
