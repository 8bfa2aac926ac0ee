package markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// Headings by depth, links and words of a document.
final class Outline extends AbstractVisitor {
    private final List<String> headings = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private final StringBuilder headingText = new StringBuilder();
    private int words;

    private Outline() {}

    static Outline of(Node document) {
        Outline outline = new Outline();
        document.accept(outline);
        return outline;
    }

    @Override
    public void visit(Heading heading) {
        headingText.setLength(0);
        visitChildren(heading);
        headings.add("  ".repeat(heading.getLevel() - 1) + headingText);
    }

    @Override
    public void visit(Link link) {
        links.add(link.getDestination());
        visitChildren(link);
    }

    @Override
    public void visit(Text text) {
        headingText.append(text.getLiteral());
        words += (int) text.getLiteral().lines().flatMap(line -> List.of(line.split("\\W+")).stream()).filter(word -> !word.isEmpty()).count();
    }

    String text() {
        return String.join("\n", headings) + "\n" + words + " words, links to " + links + "\n";
    }
}
