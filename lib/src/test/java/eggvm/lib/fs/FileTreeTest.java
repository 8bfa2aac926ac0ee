package eggvm.lib.fs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class FileTreeTest {
  private static final int ALL = 0666;
  private static final int WRITE_NEW = OpenFlags.WRITE_ONLY | OpenFlags.CREATE;

  private long nanos = 1000;
  private final FileTree tree = new FileTree(() -> nanos, new Quota(64 * RegularFile.PAGE_BYTES));

  private void write(String path, String text) throws Exception {
    OpenFile file = tree.open(path, WRITE_NEW | OpenFlags.TRUNCATE, ALL);
    if (!text.isEmpty()) assertEquals(text.length(), file.write(text.getBytes(UTF_8), 0, text.length()));
    file.release();
  }

  private String read(String path) throws Exception {
    OpenFile file = tree.open(path, OpenFlags.READ_ONLY, 0);
    byte[] bytes = new byte[(int) file.status().bytes() + 1];
    int read = Math.max(0, file.read(bytes, 0, bytes.length));
    file.release();
    return new String(bytes, 0, read, UTF_8);
  }

  private static void fails(FileError error, Executable call) { assertEquals(error, assertThrows(FileException.class, call).error()); }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    write("/a", "text");
    assertEquals("text", read("a"));
    assertEquals(4, tree.status("/a", true).bytes());
  }

  @Test
  void exclusiveCreationFailsOnAnyName() throws Exception {
    tree.symbolicLink("nowhere", "/link");
    fails(FileError.EXISTS, () -> tree.open("/link", WRITE_NEW | OpenFlags.EXCLUSIVE, ALL));
    write("/link", "x");
    assertEquals("x", read("/nowhere"));
  }

  @Test
  void appendingIgnoresThePosition() throws Exception {
    write("/log", "one ");
    OpenFile file = tree.open("/log", OpenFlags.WRITE_ONLY | OpenFlags.APPEND, 0);
    file.seek(0);
    file.write("two".getBytes(UTF_8), 0, 3);
    assertEquals("one two", read("/log"));
  }

  @Test
  void holesReadAsZerosAndTakeNoPages() throws Exception {
    OpenFile file = tree.open("/sparse", WRITE_NEW, ALL);
    file.seek(10L * RegularFile.PAGE_BYTES);
    file.write(new byte[] {7}, 0, 1);
    byte[] bytes = new byte[2 * RegularFile.PAGE_BYTES];
    OpenFile reader = tree.open("/sparse", OpenFlags.READ_ONLY, 0);
    assertEquals(bytes.length, reader.readAt(0, bytes, 0, bytes.length));
    assertArrayEquals(new byte[bytes.length], bytes);
    assertEquals(8, tree.status("/sparse", true).blocks());
  }

  @Test
  void whatWasCutOffReadsAsZerosLater() throws Exception {
    write("/f", "abcdef");
    OpenFile file = tree.open("/f", OpenFlags.READ_WRITE, 0);
    file.truncate(2);
    file.truncate(4);
    assertEquals("ab\0\0", read("/f"));
  }

  @Test
  void anUnlinkedFileLivesUntilItIsClosed() throws Exception {
    write("/f", "kept");
    OpenFile file = tree.open("/f", OpenFlags.READ_ONLY, 0);
    tree.unlink("/f");
    byte[] bytes = new byte[4];
    assertEquals(4, file.read(bytes, 0, 4));
    assertEquals(63, tree.freeBlocks());
    file.release();
    assertEquals(64, tree.freeBlocks());
    fails(FileError.NO_SUCH_FILE, () -> tree.status("/f", true));
  }

  @Test
  void hardLinksShareContentsAndCount() throws Exception {
    write("/a", "1");
    tree.link("/a", "/b");
    write("/b", "22");
    assertEquals("22", read("/a"));
    assertEquals(2, tree.status("/a", true).links());
    tree.unlink("/a");
    assertEquals(1, tree.status("/b", true).links());
  }

  @Test
  void aFullDeviceWritesWhatFitsThenFails() throws Exception {
    OpenFile file = tree.open("/big", WRITE_NEW, ALL);
    byte[] bytes = new byte[65 * RegularFile.PAGE_BYTES];
    assertEquals(64 * RegularFile.PAGE_BYTES, file.write(bytes, 0, bytes.length));
    fails(FileError.NO_SPACE, () -> file.write(bytes, 0, 1));
    file.truncate(0);
    assertEquals(64, tree.freeBlocks());
  }

  @Test
  void linksAreFollowedOnTheWayAndAtTheEnd() throws Exception {
    tree.makeDirectory("/d", 0755);
    tree.makeDirectory("/d/e", 0755);
    tree.symbolicLink("d/e", "/short");
    write("/short/f", "deep");
    tree.symbolicLink("../d/e/f", "/d/up");
    assertEquals("deep", read("/d/up"));
    assertEquals("/d/e/f", tree.realPath("/d/up"));
    assertEquals("/d/e", tree.realPath("/short/."));
    assertEquals("/d", tree.realPath("/short/.."));
    assertEquals("/", tree.realPath("/.."));
  }

  @Test
  void aCircleOfLinksIsToldFromAMissingFile() throws Exception {
    tree.symbolicLink("b", "/a");
    tree.symbolicLink("a", "/b");
    fails(FileError.LINK_LOOP, () -> tree.status("/a", true));
    assertEquals(Mode.LINK, tree.status("/a", false).mode() & Mode.KIND);
  }

  @Test
  void aSlashAtTheEndAsksForADirectory() throws Exception {
    write("/f", "");
    fails(FileError.NOT_A_DIRECTORY, () -> tree.status("/f/", true));
    fails(FileError.NOT_A_DIRECTORY, () -> tree.status("/f/x", true));
    fails(FileError.IS_A_DIRECTORY, () -> tree.open("/new/", WRITE_NEW, ALL));
    tree.makeDirectory("/dir/", 0755);
    assertTrue(tree.status("/dir/", true).isDirectory());
  }

  @Test
  void renamingReplacesAFileAndAnEmptyDirectory() throws Exception {
    write("/a", "new");
    write("/b", "old");
    tree.rename("/a", "/b");
    assertEquals("new", read("/b"));
    tree.makeDirectory("/d", 0755);
    tree.makeDirectory("/e", 0755);
    write("/d/f", "");
    fails(FileError.NOT_EMPTY, () -> tree.rename("/e", "/d"));
    tree.rename("/d", "/e");
    assertArrayEquals(new String[] {"f"}, tree.list("/e"));
    assertArrayEquals(new String[] {"b", "e"}, tree.list("/"));
  }

  @Test
  void aDirectoryDoesNotMoveIntoItself() throws Exception {
    tree.makeDirectory("/d", 0755);
    tree.makeDirectory("/d/e", 0755);
    fails(FileError.INVALID, () -> tree.rename("/d", "/d/e/f"));
    fails(FileError.IS_A_DIRECTORY, () -> {
      write("/f", "");
      tree.rename("/f", "/d");
    });
  }

  @Test
  void removingAsksForTheRightKind() throws Exception {
    tree.makeDirectory("/d", 0755);
    write("/d/f", "");
    fails(FileError.NOT_EMPTY, () -> tree.removeDirectory("/d"));
    fails(FileError.IS_A_DIRECTORY, () -> tree.unlink("/d"));
    fails(FileError.NOT_A_DIRECTORY, () -> tree.removeDirectory("/d/f"));
    tree.unlink("/d/f");
    tree.removeDirectory("/d");
    assertEquals(0, tree.list("/").length);
  }

  @Test
  void partsOfTheImageAreReadOnly() throws Exception {
    tree.mount("/etc/hosts", new Bytes("127.0.0.1 localhost"));
    assertEquals("127.0.0.1 localhost", read("/etc/hosts"));
    fails(FileError.READ_ONLY, () -> tree.open("/etc/hosts", OpenFlags.WRITE_ONLY, 0));
    fails(FileError.READ_ONLY, () -> tree.unlink("/etc/hosts"));
    fails(FileError.READ_ONLY, () -> tree.access("/etc/hosts", true, false));
    tree.access("/etc/hosts", false, false);
    write("/etc/mine", "x");
    assertEquals(2, tree.list("/etc").length);
  }

  @Test
  void timesFollowWritingAndChanging() throws Exception {
    write("/f", "1");
    nanos = 2000;
    write("/f", "2");
    nanos = 3000;
    tree.permissions("/f", true, 0600);
    FileStatus status = tree.status("/f", true);
    assertEquals(1000, status.bornNanos());
    assertEquals(2000, status.modifiedNanos());
    assertEquals(3000, status.changedNanos());
    assertEquals(0600, status.mode() & Mode.PERMISSIONS);
    tree.times("/f", true, 5, 6);
    assertEquals(6, tree.status("/f", true).modifiedNanos());
  }

  @Test
  void accessModesHold() throws Exception {
    write("/f", "abc");
    OpenFile reader = tree.open("/f", OpenFlags.READ_ONLY, 0);
    fails(FileError.BAD_DESCRIPTOR, () -> reader.write(new byte[1], 0, 1));
    OpenFile writer = tree.open("/f", OpenFlags.WRITE_ONLY, 0);
    fails(FileError.BAD_DESCRIPTOR, () -> writer.read(new byte[1], 0, 1));
    OpenFile directory = tree.open("/", OpenFlags.READ_ONLY, 0);
    fails(FileError.IS_A_DIRECTORY, () -> directory.read(new byte[1], 0, 1));
    fails(FileError.ACCESS_DENIED, () -> tree.access("/f", false, true));
    assertFalse(tree.status("/f", true).isDirectory());
  }

  @Test
  void longNamesAndPathsAreRefused() {
    fails(FileError.NAME_TOO_LONG, () -> tree.status("/" + "x".repeat(256), true));
    fails(FileError.NAME_TOO_LONG, () -> tree.status("/x".repeat(3000), true));
    fails(FileError.NO_SUCH_FILE, () -> tree.status("", true));
  }

  private record Bytes(String text) implements Blob {
    @Override
    public long bytes() { return text.length(); }

    @Override
    public int read(long position, byte[] to, int offset, int length) {
      int count = (int) Math.min(length, bytes() - position);
      System.arraycopy(text.getBytes(UTF_8), (int) position, to, offset, count);
      return count;
    }
  }
}
