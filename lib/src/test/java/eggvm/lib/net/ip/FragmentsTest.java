package eggvm.lib.net.ip;

import static eggvm.lib.net.sim.Pair.SECOND;
import static eggvm.lib.net.sim.Pair.at;
import static org.junit.jupiter.api.Assertions.*;

import eggvm.lib.net.sim.Pair;
import eggvm.lib.net.socket.UdpSocket;
import eggvm.lib.net.wire.Bytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Fragments in any order, doubled, overlapping or missing, of both families.
class FragmentsTest {
  private static final int BYTES = 9000;
  private final Pair pair = new Pair(1);
  private final List<byte[]> fragments = new ArrayList<>();
  private UdpSocket server, client;
  private final byte[] data = new byte[BYTES];

  @BeforeEach
  void capture() throws Exception {
    new Random(3).nextBytes(data);
    server = pair.b.udp();
    server.bind(at("::", 9));
    client = pair.a.udp();
  }

  private void fragments(String to) throws Exception {
    client.send(at(to, 9), data, 0, 1);
    pair.run(SECOND);
    server.receive(new byte[1], 0, 1);
    pair.link.a.filter = frame -> {
      if (Bytes.u16(frame, 12) != 0x806 && frame.length > 100) fragments.add(frame);
      return false;
    };
    client.send(at(to, 9), data, 0, BYTES);
    assertEquals(7, fragments.size());
  }

  private int received() throws Exception {
    pair.run(SECOND / 10);
    byte[] into = new byte[BYTES];
    int bytes = server.receive(into, 0, BYTES);
    if (bytes > 0) assertArrayEquals(data, into);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.2", "2001:db8::2"})
  void anyOrderAndRepetitionsAreFine(String to) throws Exception {
    fragments(to);
    for (int seed = 0; seed < 50; seed++) {
      List<byte[]> shuffled = new ArrayList<>(fragments);
      for (int i = 0; i < seed % 4; i++) shuffled.add(fragments.get((seed + i) % 7));
      Collections.shuffle(shuffled, new Random(seed));
      for (byte[] frame : shuffled) pair.link.b.inject(frame.clone());
      assertEquals(BYTES, received(), "order " + seed);
      pair.run(40 * SECOND);
      assertEquals(0, pair.b.ipLayer().reassemblyCount());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.2", "2001:db8::2"})
  void aMissingFragmentIsGivenUpAndToldOf(String to) throws Exception {
    fragments(to);
    for (int i = 0; i < 6; i++) pair.link.b.inject(fragments.get(i));
    assertEquals(-1, received());
    assertEquals(1, pair.b.ipLayer().reassemblyCount());
    pair.run(31 * SECOND);
    assertEquals(0, pair.b.ipLayer().reassemblyCount());
    assertEquals(1, pair.b.statistics().icmpErrorsSent);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.2", "2001:db8::2"})
  void overlappingFragmentsDropTheDatagram(String to) throws Exception {
    fragments(to);
    byte[] different = fragments.get(1).clone();
    different[different.length - 1] ^= 1;
    for (int i = 0; i < 7; i++) {
      pair.link.b.inject(fragments.get(i));
      if (i == 2) pair.link.b.inject(different);
    }
    assertEquals(-1, received());
    assertTrue(pair.b.statistics().droppedReassembly > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.2", "2001:db8::2"})
  void manyDatagramsInPartsTakeNoMoreThanTheirPlaces(String to) throws Exception {
    fragments(to);
    for (int i = 0; i < 100; i++) {
      byte[] first = fragments.get(0).clone();
      int identification = to.indexOf(':') < 0 ? 18 : 58;
      Bytes.put16(first, identification, i);
      if (to.indexOf(':') < 0) {
        Bytes.put16(first, 24, 0);
        Bytes.put16(first, 24, eggvm.lib.net.wire.Checksum.finish(eggvm.lib.net.wire.Checksum.sum(first, 14, 20)));
      }
      pair.link.b.inject(first);
    }
    pair.run(SECOND / 10);
    assertEquals(8, pair.b.ipLayer().reassemblyCount());
    pair.run(40 * SECOND);
    assertEquals(0, pair.b.ipLayer().reassemblyCount());
  }
}
