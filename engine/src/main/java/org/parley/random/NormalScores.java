package org.parley.random;

/**
 * The standard normal distribution function and its inverse, with the same digits on every machine:
 * nothing but the four operations, {@link StrictMath#exp}, {@link StrictMath#log} and roots.
 *
 * <p>The inverse is algorithm AS 241, PPND16 (Wichura 1988, Applied Statistics 37), relative error
 * about 1e-16; the function is that of Hart (1968) as West (2005, "Better approximations to
 * cumulative normal functions") gives it, absolute error below 1e-14.
 */
public final class NormalScores {
  private static final double[] CENTRE = {
    2.5090809287301226727e3, 3.3430575583588128105e4, 6.7265770927008700853e4,
    4.5921953931549871457e4, 1.3731693765509461125e4, 1.9715909503065514427e3,
    1.3314166789178437745e2, 3.3871328727963666080e0
  };
  private static final double[] CENTRE_BELOW = {
    5.2264952788528545610e3, 2.8729085735721942674e4, 3.9307895800092710610e4,
    2.1213794301586595867e4, 5.3941960214247511077e3, 6.8718700749205790830e2,
    4.2313330701600911252e1, 1
  };
  private static final double[] SIDE = {
    7.74545014278341407640e-4, 2.27238449892691845833e-2, 2.41780725177450611770e-1,
    1.27045825245236838258e0, 3.64784832476320460504e0, 5.76949722146069140550e0,
    4.63033784615654529590e0, 1.42343711074968357734e0
  };
  private static final double[] SIDE_BELOW = {
    1.05075007164441684324e-9, 5.47593808499534494600e-4, 1.51986665636164571966e-2,
    1.48103976427480074590e-1, 6.89767334985100004550e-1, 1.67638483018380384940e0,
    2.05319162663775882187e0, 1
  };
  private static final double[] TAIL = {
    2.01033439929228813265e-7, 2.71155556874348757815e-5, 1.24266094738807843860e-3,
    2.65321895265761230930e-2, 2.96560571828504891230e-1, 1.78482653991729133580e0,
    5.46378491116411436990e0, 6.65790464350110377720e0
  };
  private static final double[] TAIL_BELOW = {
    2.04426310338993978564e-15, 1.42151175831644588870e-7, 1.84631831751005468180e-5,
    7.86869131145613259100e-4, 1.48753612908506148525e-2, 1.36929880922735805310e-1,
    5.99832206555887937690e-1, 1
  };
  private static final double[] BODY = {
    3.52624965998911e-02,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };
  private static final double[] BODY_BELOW = {
    8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461,
    296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752
  };
  private static final double FAR = 7.07106781186547;
  private static final double NOTHING = 37;
  private static final double ROOT_OF_TWO_PI = 2.5066282746310002;

  private NormalScores() {}

  /**
   * The probability of less than {@code z}.
   *
   * @return in [0,1]
   */
  public static double below(double z) {
    double x = Math.abs(z);
    double tail = x > NOTHING ? 0 : tail(x);
    return z > 0 ? 1 - tail : tail;
  }

  private static double tail(double x) {
    double density = StrictMath.exp(-x * x / 2);
    if (x < FAR) {
      return density * value(BODY, x) / value(BODY_BELOW, x);
    }
    double fraction = x + 0.65;
    for (int i = 4; i > 0; i--) {
      fraction = x + i / fraction;
    }
    return density / fraction / ROOT_OF_TWO_PI;
  }

  /** The density at {@code z}: exp(-z^2 / 2) / sqrt(2 pi). */
  public static double density(double z) {
    return StrictMath.exp(-z * z / 2) / ROOT_OF_TWO_PI;
  }

  /**
   * The z below which a share {@code p} lies.
   *
   * @param p in (0,1)
   */
  public static double at(double p) {
    double q = p - 0.5;
    if (Math.abs(q) <= 0.425) {
      double r = 0.180625 - q * q;
      return q * value(CENTRE, r) / value(CENTRE_BELOW, r);
    }
    double r = StrictMath.sqrt(-StrictMath.log(q < 0 ? p : 1 - p));
    double size =
        r <= 5
            ? value(SIDE, r - 1.6) / value(SIDE_BELOW, r - 1.6)
            : value(TAIL, r - 5) / value(TAIL_BELOW, r - 5);
    return q < 0 ? -size : size;
  }

  /** A polynomial by Horner's rule, highest power first. */
  private static double value(double[] coefficients, double x) {
    double sum = 0;
    for (double c : coefficients) {
      sum = sum * x + c;
    }
    return sum;
  }
}
