package org.parley.cli;

/** The {@code parley} command. */
public final class Parley {
  private Parley() {}

  public static void main(String[] arguments) {
    System.out.println("Parley");
  }
}
