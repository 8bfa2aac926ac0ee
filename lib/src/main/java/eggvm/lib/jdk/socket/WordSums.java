package eggvm.lib.jdk.socket;

import eggvm.lib.net.wire.Checksum;
import eggvm.vm.machine.Memory;
import eggvm.vm.object.ObjectLayout;
import java.lang.ref.Reference;

/// Sums eight bytes at a time, read as the processor has them: the sum of swapped words is the swapped sum (RFC 1071 section 2 (B)).
final class WordSums implements Checksum.Summing {
  private static final long HALF = 0xffff_ffffL;
  private static final int TURN_BYTES = 32;

  @Override
  public long sum(byte[] b, int offset, int lengthBytes) {
    if ((offset | lengthBytes | b.length - offset - lengthBytes) < 0) throw new IndexOutOfBoundsException();
    long address = Memory.addressOf(b) + ObjectLayout.ARRAY_BASE + offset;
    int folded = Checksum.fold(swapped(address, lengthBytes));
    Reference.reachabilityFence(b);
    return (folded & 0xff) << 8 | folded >>> 8;
  }

  private static long swapped(long from, int lengthBytes) {
    long address = from;
    long end = from + lengthBytes;
    long sum = 0;
    for (; end - address >= TURN_BYTES; address += TURN_BYTES) {
      long first = Memory.getLong(address);
      long second = Memory.getLong(address + 8);
      long third = Memory.getLong(address + 16);
      long fourth = Memory.getLong(address + 24);
      sum += (first & HALF) + (first >>> 32) + (second & HALF) + (second >>> 32) + (third & HALF) + (third >>> 32) + (fourth & HALF) + (fourth >>> 32);
    }
    for (; end - address >= 2; address += 2) sum += Memory.getChar(address);
    return address < end ? sum + (Memory.getByte(address) & 0xff) : sum;
  }
}
