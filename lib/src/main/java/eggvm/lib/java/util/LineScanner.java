package eggvm.lib.java.util;

import eggvm.vm.contract.Redirects;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.NoSuchElementException;

/// Lines of a file as `java.util.Scanner` gives them, for library classes that ask it for nothing else: it brings regular expressions, number formats and locales.
/// A read that fails is the end, as with Scanner.
@Redirects(
    value = "java.util.Scanner",
    whole = true,
    in = {"java.net.InetAddress$HostsFileResolver", "sun.net.sdp.SdpProvider"})
public final class LineScanner implements Closeable {
  private static final int END = -1, UNREAD = -2;

  private final Reader in;
  private int next = UNREAD;

  public LineScanner(File file) throws FileNotFoundException { this(file, Charset.defaultCharset()); }

  public LineScanner(File file, Charset charset) throws FileNotFoundException {
    in = new BufferedReader(new InputStreamReader(new FileInputStream(file), charset.newDecoder()));
  }

  public boolean hasNextLine() { return peek() != END; }

  public String nextLine() {
    if (!hasNextLine()) throw new NoSuchElementException("No line found");
    StringBuilder line = new StringBuilder();
    for (; peek() != END && !isSeparator(next); next = UNREAD) line.append((char) next);
    boolean isReturn = next == '\r';
    next = UNREAD;
    if (isReturn && peek() == '\n') next = UNREAD;
    return line.toString();
  }

  private static boolean isSeparator(int c) { return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029 || c == 0x85; }

  private int peek() {
    if (next == UNREAD) next = read();
    return next;
  }

  private int read() {
    try {
      return in.read();
    } catch (IOException e) {
      return END;
    }
  }

  @Override
  public void close() {
    try {
      in.close();
    } catch (IOException e) {
      // as Scanner does
    }
  }
}
