package org.parley.page.http;

/** A request that is answered with a status other than success, and with why. */
public final class RefusedRequest extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int status;

  /**
   * @param status status of HTTP, from 400
   * @param why what is wrong, for the reader of the page; holds no secret
   */
  public RefusedRequest(int status, String why) {
    super(why);
    this.status = status;
  }

  /** The same, with its cause for the log. */
  public RefusedRequest(int status, String why, Throwable cause) {
    super(why, cause);
    this.status = status;
  }

  /** Status of HTTP. */
  public int status() {
    return status;
  }
}
