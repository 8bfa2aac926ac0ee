package eggvm.hal.console;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `^` stands for ESC, `~` for a line feed; pages are 6 columns by 4 rows.
class TerminalTest {
  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      a line feed begins a line             ! a~b             ! a|b
      a carriage return does not            ! abc\\rX         ! Xbc
      a full line does not wrap yet         ! abcdef          ! abcdef
      the next character wraps              ! abcdefg         ! abcdef|g
      a full line and a feed make one line  ! abcdef~g        ! abcdef|g
      the last line scrolls                 ! a~b~c~d~e       ! b|c|d|e
      backspace does not erase              ! ab\\b\\bX       ! Xb
      tab goes to the next eighth or edge   ! a\\tX           ! a    X
      CUP counts from 1                     ! ^[2;3HX         ! |  X
      CUP without numbers is home           ! abc^[HX         ! Xbc
      CUP stops at the edges                ! ^[99;99HX       ! |||     X
      a zero means one                      ! ^[0;0HX         ! X
      CUU CUD CUF CUB                       ! ^[B^[2CX^[A^[2DY ! ' Y|  X'
      CNL and CPL go to the margin          ! ab^[2EX^[FY     ! ab|Y|X
      CHA and VPA                           ! ^[3GX^[3dY      ! '  X||   Y'
      EL to the end                         ! abcdef^[3G^[K   ! ab
      EL from the start                     ! abcdef^[3G^[1K  ! '   def'
      EL of the line                        ! abcdef^[3G^[2K~x ! |x
      ED from the cursor                    ! aaa~bbb~ccc^[2;2H^[J ! aaa|b
      ED up to the cursor                   ! aaa~bbb~ccc^[2;2H^[1J ! |  b|ccc
      ED of all keeps the cursor            ! aaa~bb^[2JX     ! |  X
      insert and delete characters          ! abcdef^[2G^[2@^[3;1Hghijkl^[2G^[2P ! a  bcd||gjkl
      erase characters                      ! abcdef^[2G^[3X  ! a   ef
      insert and delete lines               ! a~b~c~d^[2H^[L  ! a||b|c
      delete lines                          ! a~b~c~d^[2H^[2M ! a|d
      a region scrolls alone                ! a~b~c~d^[2;3r^[3H~x ! a|c|x|d
      a region is left by CUP               ! a~b~c~d^[2;3r^[4H~x ! a|b|c|x
      reverse index scrolls down            ! a~b~c~d^[H^Mx   ! x|a|b|c
      scroll up and down                    ! a~b~c~d^[2S^[T  ! |c|d
      save and restore the cursor           ! ab^7^[4;1Hx^8c  ! abc|||x
      the same as sequences                 ! ab^[s^[4;1Hx^[uc ! abc|||x
      titles are not shown                  ! a^]0;title\\ab  ! ab
      a title may end by ST                 ! a^]0;title^\\b  ! ab
      character sets are not shown          ! a^(Bb           ! ab
      unknown sequences are not shown       ! a^[1;2;3zb^[?1049h^[>cc^[1 qd ! abcd
      CAN ends a sequence                   ! a^[12\\x5m      ! a5m
      reset empties the screen              ! abc^[2;3r^cx    ! x
      too many numbers do no harm           ! ^[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1HX ! X
      huge numbers do no harm               ! ^[99999999999;2HX ! ||| X
      """)
  void sequencesDoWhatTheyAreDefinedTo(String claim, String written, String shown) {
    String expected = shown.startsWith("'") ? shown.substring(1, shown.length() - 1) : shown;
    assertEquals(expected, Page.of(6, 4, unfold(written)).text(), claim);
  }

  private static String unfold(String text) {
    return text.replace("^\\b", "\33\\b").replace("\\b\\b", "\b\b").replace("\\r", "\r").replace("\\t", "\t").replace("\\a", "\7")
        .replace("\\x", "\30").replace('^', '\33').replace('~', '\n');
  }

  @Test
  void aSequenceMayBeSplitAtEveryByte() {
    Page page = new Page(6, 4);
    for (byte b : "\33[2;3H\33[31mä".getBytes(StandardCharsets.UTF_8)) page.write(b);
    assertEquals("|  ä", page.text());
    assertEquals(Cell.of('ä', 1, 0), page.cell(1, 2));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '!', textBlock = """
      0                 ! 7  ! 0
      31                ! 1  ! 0
      1;31              ! 9  ! 0
      1;31;22           ! 1  ! 0
      32;44             ! 2  ! 4
      7                 ! 0  ! 7
      1;7;32            ! 0  ! 10
      7;27              ! 7  ! 0
      95;103            ! 13 ! 11
      31;42;39;49       ! 7  ! 0
      31;42;0           ! 7  ! 0
      38;5;12           ! 12 ! 0
      38;5;196;44       ! 9  ! 4
      48;2;0;0;170;33   ! 3  ! 4
      38;2;255;255;255  ! 15 ! 0
      38;5;240          ! 8  ! 0
      4;5;9             ! 7  ! 0
      31;;32            ! 2  ! 0
      """)
  void graphicRenditionSelectsColours(String numbers, int ink, int paper) {
    assertEquals(Cell.of('x', ink, paper), Page.of(6, 4, "\33[" + numbers + "mx").cell(0, 0), numbers);
  }

  @Test
  void erasedCellsKeepThePaperOnly() {
    assertEquals(Cell.of(' ', 7, 4), Page.of(6, 4, "\33[31;44m\33[K").cell(0, 5));
    assertEquals(Cell.of(' ', 7, 4), Page.of(6, 4, "a\n\n\n\33[44m\n").cell(3, 0));
  }

  @Test
  void restoringTheCursorRestoresItsColours() {
    assertEquals(Cell.of('y', 9, 4), Page.of(6, 4, "\33[1;31;44m\0337\33[0mx\0338y").cell(0, 0));
  }

  @Test
  void theCursorIsHiddenAndShownByItsMode() {
    Page page = Page.of(6, 4, "\33[?25l");
    assertEquals(false, page.terminal.isCursorShown());
    assertEquals(true, page.write("\33[?25h").terminal.isCursorShown());
  }
}
