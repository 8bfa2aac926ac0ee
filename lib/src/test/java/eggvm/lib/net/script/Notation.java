package eggvm.lib.net.script;

import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.wire.Bytes;
import eggvm.lib.net.wire.TcpView;
import java.util.Arrays;

/// A segment as scripts write it.
final class Notation {
  int flags, sequence, length, ack, window = -1, urgent;
  boolean hasAck, isBad, isAnySequence;
  private String[] options = {};

  Notation(String text) {
    String head = text;
    int open = text.indexOf('<');
    if (open >= 0) {
      int close = text.indexOf('>', open);
      options = text.substring(open + 1, close).split("\\s*,\\s*");
      head = text.substring(0, open) + text.substring(close + 1);
    }
    String[] words = head.trim().split("\\s+");
    for (char c : words[0].toCharArray()) flags |= flag(c);
    numbers(words[1]);
    for (int i = 2; i < words.length; i++) {
      switch (words[i]) {
        case "ack" -> {
          hasAck = true;
          ack = Integer.parseInt(words[++i]);
        }
        case "win" -> window = Integer.parseInt(words[++i]);
        case "urg" -> urgent = Integer.parseInt(words[++i]);
        case "bad" -> isBad = true;
        default -> fail("unknown: " + words[i]);
      }
    }
  }

  private static int flag(char c) {
    return switch (c) {
      case 'S' -> TcpView.SYN;
      case 'F' -> TcpView.FIN;
      case 'R' -> TcpView.RST;
      case 'P' -> TcpView.PSH;
      case 'U' -> TcpView.URG;
      case '.' -> TcpView.ACK;
      default -> throw new AssertionError("flag " + c);
    };
  }

  /// `5`, `5:105(100)` or `*`.
  private void numbers(String word) {
    if (word.equals("*")) {
      isAnySequence = true;
      return;
    }
    String[] parts = word.split("[:()]");
    sequence = Integer.parseInt(parts[0]);
    if (parts.length == 1) return;
    length = Integer.parseInt(parts[2]);
    assertEquals(Integer.parseInt(parts[1]), sequence + length, "length in " + word);
  }

  byte[] optionBytes(int timestamp, int echo, int ownIss) {
    byte[] b = new byte[40];
    int at = 0;
    for (String option : options) {
      String[] words = option.trim().split("\\s+");
      switch (words[0]) {
        case "mss" -> {
          Bytes.put16(b, at, 0x0204);
          Bytes.put16(b, at + 2, Integer.parseInt(words[1]));
          at += 4;
        }
        case "wscale" -> {
          Bytes.put32(b, at, 0x0103_0300 | Integer.parseInt(words[1]));
          at += 4;
        }
        case "sackok" -> {
          Bytes.put32(b, at, 0x0101_0402);
          at += 4;
        }
        case "ts" -> {
          Bytes.put32(b, at, 0x0101_080a);
          Bytes.put32(b, at + 4, words.length > 1 ? Integer.parseInt(words[1]) : timestamp);
          Bytes.put32(b, at + 8, echo);
          at += 12;
        }
        case "sack" -> {
          Bytes.put32(b, at, 0x0101_0500 | 2 + 8 * (words.length - 1));
          at += 4;
          for (int i = 1; i < words.length; i++, at += 8) {
            Bytes.put32(b, at, ownIss + Integer.parseInt(words[i].split(":")[0]));
            Bytes.put32(b, at + 4, ownIss + Integer.parseInt(words[i].split(":")[1]));
          }
        }
        case "raw" -> {
          for (int i = 1; i < words.length; i++) b[at++] = (byte) Integer.parseInt(words[i], 16);
          at = at + 3 & ~3;
        }
        default -> fail("unknown: " + option);
      }
    }
    return Arrays.copyOf(b, at);
  }

  void compareOptions(TcpView view, int peerIss) {
    for (String option : options) {
      String[] words = option.trim().split("\\s+");
      switch (words[0]) {
        case "mss" -> assertEquals(Integer.parseInt(words[1]), view.mss());
        case "wscale" -> assertEquals(Integer.parseInt(words[1]), view.windowScale());
        case "nowscale" -> assertEquals(-1, view.windowScale());
        case "sackok" -> assertTrue(view.isSackPermitted());
        case "nosackok" -> assertFalse(view.isSackPermitted());
        case "ts" -> {
          assertTrue(view.hasTimestamps());
          if (words.length > 1) assertEquals(Integer.parseInt(words[1]), view.timestampEcho());
        }
        case "nots" -> assertFalse(view.hasTimestamps());
        case "nosack" -> assertEquals(0, view.sackCount());
        case "sack" -> {
          assertEquals(words.length - 1, view.sackCount(), "SACK blocks");
          for (int i = 1; i < words.length; i++) {
            String got = view.sackLeft(i - 1) - peerIss + ":" + (view.sackRight(i - 1) - peerIss);
            assertEquals(words[i], got);
          }
        }
        default -> fail("unknown: " + option);
      }
    }
  }
}
