package org.parley.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.parley.page.explore.CauseService;
import org.parley.page.explore.ExploreService;
import org.parley.page.explore.LeverService;
import org.parley.page.explore.ReportService;
import org.parley.page.explore.SimulationQueue;
import org.parley.page.http.RequestGuard;
import org.parley.page.http.RouteTable;
import org.parley.page.http.StaticFiles;
import org.parley.page.http.WebServer;
import org.parley.page.library.ScenarioShelf;
import org.parley.page.teach.ClassActions;
import org.parley.page.teach.ClassHall;
import org.parley.page.teach.InstructorKey;
import org.parley.page.teach.SeatActions;
import org.parley.page.write.DraftReading;

/** The page: everything that one process serves, until it is closed. */
public final class ParleyPage implements AutoCloseable {
  /** The files of the page; each may name only those before it. */
  private static final List<String> ASSETS =
      List.of(
          "page.css",
          "mark.svg",
          "api.js",
          "state.js",
          "controls.js",
          "answer.js",
          "why.js",
          "whatif.js",
          "levers.js",
          "report.js",
          "explore.js",
          "write.js",
          "teach.js",
          "join.js",
          "seatparts.js",
          "seat.js",
          "debrief.js");

  private final WebServer server;
  private final SimulationQueue queue;
  private final SimulationQueue leverQueue;
  private final SimulationQueue causeQueue;
  private final ReportService reports;
  private final String host;
  private final InstructorKey key;
  private final ClassHall hall;
  private final ScheduledExecutorService clock;
  private final ScheduledExecutorService debriefs;
  private volatile boolean closing;

  /**
   * What to serve, and where.
   *
   * @param talks scenario files, and folders of them
   * @param host name or number of this machine to listen on
   * @param port from 0 (any free one) to 65535
   * @param data folder for what must outlive the process
   * @param version version of Parley, as reports state it
   */
  public record Settings(List<Path> talks, String host, int port, Path data, String version) {
    public Settings {
      talks = List.copyOf(talks);
    }
  }

  /**
   * Opens the page.
   *
   * @param faults told of faults of the program, a line each, nothing confidential in them
   * @throws IOException if a file is not there, or the address is taken
   */
  public static ParleyPage open(Settings settings, Consumer<String> faults) throws IOException {
    return new ParleyPage(settings, faults);
  }

  private ParleyPage(Settings settings, Consumer<String> faults) throws IOException {
    InetSocketAddress address = new InetSocketAddress(settings.host(), settings.port());
    host = shown(address);
    ScenarioShelf shelf = ScenarioShelf.of(settings.talks());
    StaticFiles files = new StaticFiles(ParleyPage.class, "assets", ASSETS);
    PageTemplates templates = new PageTemplates(files.addresses());
    queue = new SimulationQueue();
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    RouteTable routes = new RouteTable();
    routes.get("/assets/*", (request, rest) -> files.answer(rest));
    // A search for levers or causes takes long; each has a queue of its own, so that nobody's hand
    // waits for it.
    leverQueue = new SimulationQueue();
    causeQueue = new SimulationQueue();
    reports = new ReportService(shelf, threads, settings.version());
    ExploreService explore = new ExploreService(shelf, threads);
    new LibraryRoutes(shelf, templates, explore, queue).add(routes);
    new ExploreRoutes(
            shelf,
            explore,
            queue,
            new CauseService(explore, threads),
            causeQueue,
            new LeverService(shelf, threads),
            leverQueue,
            reports)
        .add(routes);
    DraftReading drafts = new DraftReading(shelf);
    new WriteRoutes(templates, drafts, queue, threads).add(routes);
    key = InstructorKey.of(settings.data());
    hall = ClassHall.open(settings.data().resolve("classes"), System::currentTimeMillis, faults);
    new SeatRoutes(templates, new SeatActions(hall)).add(routes);
    ClassActions classes = new ClassActions(hall);
    new TeachRoutes(shelf, templates, classes, key, this::address, files.text("page.css"), drafts)
        .add(routes);
    clock = Executors.newSingleThreadScheduledExecutor(task -> daemon(task));
    clock.scheduleWithFixedDelay(() -> guarded(hall::tickAll, faults), 1, 1, TimeUnit.SECONDS);
    // Making a debrief takes seconds; the clocks of other classes go on meanwhile.
    debriefs = Executors.newSingleThreadScheduledExecutor(task -> daemon(task));
    debriefs.scheduleWithFixedDelay(
        () -> guarded(classes::keepDebriefs, faults), 2, 2, TimeUnit.SECONDS);
    server = new WebServer(address, routes, new RequestGuard(hosts(address)), faults);
  }

  private static Set<String> hosts(InetSocketAddress address) throws SocketException {
    Set<String> hosts = new LinkedHashSet<>();
    InetAddress own = address.getAddress();
    if (own.isLoopbackAddress() || own.isAnyLocalAddress()) {
      hosts.addAll(List.of("127.0.0.1", "localhost", "[::1]"));
    }
    if (own.isAnyLocalAddress()) {
      hosts.addAll(networkAddresses());
    }
    hosts.add(address.getHostString().toLowerCase(Locale.ROOT));
    hosts.add(own.getHostAddress());
    return hosts;
  }

  /** What others in the room call this machine. */
  private static List<String> networkAddresses() throws SocketException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(one -> one instanceof Inet4Address && !one.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .toList();
  }

  /** Where all addresses are listened on, the first that others in the room can type. */
  private static String shown(InetSocketAddress address) throws SocketException {
    return address.getAddress().isAnyLocalAddress()
        ? networkAddresses().stream().findFirst().orElse("127.0.0.1")
        : address.getHostString();
  }

  /** The address to open in a browser. */
  public String address() {
    return "http://" + host + ":" + server.port() + "/";
  }

  /** The link with which an instructor comes in; whoever has it is the instructor. */
  public String instructorLink() {
    return address() + "teach?key=" + key.text();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "class clocks");
    thread.setDaemon(true);
    return thread;
  }

  private void guarded(Runnable work, Consumer<String> faults) {
    try {
      work.run();
    } catch (RuntimeException fault) {
      // What is broken off because the program stops is no fault.
      if (!closing) {
        faults.accept("classes: " + fault.getClass().getSimpleName());
      }
    }
  }

  @Override
  public void close() {
    closing = true;
    queue.close();
    leverQueue.close();
    causeQueue.close();
    reports.close();
    clock.shutdownNow();
    debriefs.shutdownNow();
    server.close();
    try {
      hall.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
