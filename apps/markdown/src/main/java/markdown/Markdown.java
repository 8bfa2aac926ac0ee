package markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/// `markdown [-]`: the sample that lies beside this class, or standard input.
public final class Markdown {
    private Markdown() {}

    public static void main(String[] args) throws IOException {
        Node document = parse(Arrays.asList(args).contains("-"));
        System.out.print(Outline.of(document).text());
        System.out.print(HtmlRenderer.builder().escapeHtml(true).build().render(document));
    }

    private static Node parse(boolean standardInput) throws IOException {
        try (InputStream in = standardInput ? System.in : Markdown.class.getResourceAsStream("sample.md");
                Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return Parser.builder().build().parseReader(text);
        }
    }
}
