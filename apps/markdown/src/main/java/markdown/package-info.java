/// Turns Markdown into HTML by commonmark-java as it is on Maven Central, with an outline that a visitor of the tree collects.
/// ```
///  sample.md, or standard input with `-` ──Parser──▸ tree ──┬── Outline ──▸ headings, links, words
///                                                           └── HtmlRenderer ──▸ HTML
/// ```
package markdown;
