//! What is read of a page, line by line.

use super::*;

/// Each line with what it is: `r` rules, `o` a fence that opens rules; not read: `c` in a comment, `h` in HTML, `q` quoted, `i`
/// indented; `.` anything else.
fn read(text: &str) -> String {
    let word = |line: &Line| match line {
        Line::Prose => '.',
        Line::Rules => 'r',
        Line::Opening => 'o',
        Line::Unread(Why::Comment) => 'c',
        Line::Unread(Why::Html) => 'h',
        Line::Unread(Why::Quote) => 'q',
        Line::Unread(Why::Indented) => 'i',
    };
    lines(text).iter().map(word).collect()
}

fn all(table: &[(&str, &str)]) {
    for (text, expected) in table {
        assert_eq!(read(text), *expected, "{text}");
    }
}

#[test]
fn rules_are_the_lines_of_marked_blocks() {
    all(&[
        ("a\n```tieuchi\nb\n```\nc", ".or.."),
        ("~~~tieuchi\nb\n~~~\n", "or."),
        ("~~~ tieuchi {.x}\nb\n~~~\n", "or."),
        ("```tieuchi\nb\n~~~\n``\n````\nc", "orrr.."),
        ("````tieuchi\n```\n````\n", "or."),
        ("```text\n```tieuchi\n```\nc", "...."),
        ("  ```TieuChi\n  b\n  ```", "or."),
        ("``` a`b\n```tieuchi\nb", ".or"),
        ("```{.tieuchi}\nb\n```", "or."),
        ("``` {#law .tieuchi .numberLines}\nb\n```", "or."),
        ("```{tieuchi=1 .other}\nb\n```", "..."),
        ("```text tieuchi\nb\n```", "..."),
    ]);
}

#[test]
fn a_block_in_a_list_is_read_and_code_is_text() {
    all(&[
        ("- a\n\n  ```tieuchi\n  b\n  ```\n", "..or."),
        ("- ```tieuchi\n  b\n  ```\n", "or."),
        ("1. a\n   - b\n\n     ```tieuchi\n     c\n     ```\n", "...or."),
        ("10) a\n\n    ```tieuchi\n    c\n    ```\nd", "..or.."),
        // Lines of the block may be indented less.
        ("- a\n  ```tieuchi\nb\n```\nc", ".or.."),
        // Code is indented by four columns (§4.4); in a paragraph that is still the paragraph.
        ("    ```tieuchi\n    b\n    ```\n", "i.."),
        ("\t```tieuchi\n\tb\n", "i."),
        ("a\n    ```tieuchi\n", ".i"),
        ("- a\n\n      ```tieuchi\n", "..i"),
        ("- a\n\nb\n\n    ```tieuchi\n", "....i"),
    ]);
}

#[test]
fn a_comment_hides_a_block() {
    all(&[
        ("<!--\n```tieuchi\nb\n```\n-->\n```tieuchi\nb\n```", ".c...or."),
        ("<div><!--\n```tieuchi\nb\n```", ".h.."),
        ("<!-- a -->\n```tieuchi\nb", ".or"),
        // For a browser the second comment continues.
        ("<!-- a --> <!-- b\n```tieuchi\n-->\n```\n```tieuchi\nb", ".c..c."),
        ("<!-- a --> <!-- b\n\n<!-- -->\n```tieuchi\nb", "...or"),
        ("<!-->\n```tieuchi\nb", ".or"),
        ("<!--->\n```tieuchi\nb", ".or"),
        ("<!-- -- > b\n```tieuchi\n", ".c"),
        ("a\n<!--\n```tieuchi\n", "..c"),
        ("- <!--\n  ```tieuchi\n", ".c"),
        ("> <!--\n\n```tieuchi\nb", "..c."),
    ]);
}

#[test]
fn what_only_looks_like_a_comment_hides_nothing() {
    all(&[
        ("`<!--`\n```tieuchi\nb", ".or"),
        ("``a ` <!-- ``\n```tieuchi\nb", ".or"),
        // A code span continues to the end of its paragraph (§6.1).
        ("`a\n<b> <!-- c`\n```tieuchi\nb", "..or"),
        ("\\<!-- a\n```tieuchi\nb", ".or"),
        ("a \\<!-- b\n```tieuchi\nb", ".or"),
        ("    <!--\n\n```tieuchi\nb", "..or"),
        ("\t<!--\n\n```tieuchi\nb", "..or"),
        // In a paragraph a comment that the paragraph does not close is text (§6.6).
        ("a <!-- b\n```tieuchi\nb\n```\nc --> d\n```tieuchi\nb", ".or..or"),
        ("a ` <!--\n```tieuchi\nb", ".or"),
        ("a <!-- b --> c\n```tieuchi\nb", ".or"),
        ("<! --\n```tieuchi\nb", ".or"),
        ("```text\n<!--\n```\n```tieuchi\nb", "...or"),
        ("```tieuchi\n# <!--\nb\n```\nc\n```tieuchi\nb", "orr..or"),
    ]);
}

#[test]
fn an_element_of_html_hides_a_block_until_it_ends() {
    for name in [
        "script",
        "style",
        "template",
        "details",
        "div hidden",
        "div style=\"display:none\"",
        "textarea",
        "pre",
        "table",
        "x-y",
    ] {
        let end = name.split(' ').next().unwrap_or_default();
        for gap in ["", "\n"] {
            let text = format!("<{name}>\n{gap}```tieuchi\nb\n```\n{gap}</{end}>\n\n```tieuchi\nb\n```\n");
            let found = read(&text).replace('.', "");
            assert_eq!(found, "hor", "{text}");
        }
    }
    all(&[
        ("<details>\n<summary>a</summary>\n\n```tieuchi\nb\n```\n\n</details>\n\n```tieuchi\nb", "...h.....or"),
        ("<DIV\n  hidden>\n\n```tieuchi\n", "...h"),
        ("<div hidden\n\n```tieuchi\n", "..h"),
        ("a <template> b\n\n```tieuchi\n", "..h"),
        ("a <script> b\n\n```tieuchi\n", "..h"),
        ("<div>\n<div>\n</div>\n\n```tieuchi\n", "....h"),
        ("<div a=\">\" hidden>\n\n```tieuchi\n", "..h"),
        ("<span hidden>\n\n```tieuchi\n", "..h"),
        ("Text <b hidden> more\n\n```tieuchi\n", "..h"),
        ("Text <em style=\"display:none\"> more\n\n```tieuchi\n", "..h"),
        ("<?php\n```tieuchi\n", ".h"),
    ]);
}

#[test]
fn html_that_has_ended_hides_nothing() {
    all(&[
        ("<p align=\"center\">\na\n\n```tieuchi\nb", "...or"),
        ("<img src=\"a\">\n<br>\n\n```tieuchi\nb", "...or"),
        ("<div>a</div>\n\n```tieuchi\nb", "..or"),
        ("<a name=\"x\"></a>\n\n```tieuchi\nb", "..or"),
        ("<a name=\"x\">\n\n```tieuchi\nb", "..or"),
        ("Vec<String> and `<div>`\n\n```tieuchi\nb", "..or"),
        ("a <span class=\"x\"> b\n\n```tieuchi\nb", "..or"),
        ("see <https://a.b/c> or <a@b.c>\n\n```tieuchi\nb", "..or"),
        ("1 < 2 and \\<div>\n\n```tieuchi\nb", "..or"),
        ("<script>a</script>\n```tieuchi\nb", ".or"),
        ("    <div hidden>\n\n```tieuchi\nb", "..or"),
        ("Text <b hidden>more</b>\n\n```tieuchi\nb", "..or"),
        ("Text <span hidden> more\n\n```tieuchi\nb", "..or"),
        ("> <div hidden>\n\n```tieuchi\nb", "..or"),
    ]);
}

#[test]
fn a_quoted_block_is_somebody_else_s() {
    all(&[
        ("> ```tieuchi\n> b\n> ```\n\n```tieuchi\nb", "q...or"),
        ("> > ~~~ {.tieuchi}\n> > b\n", "q."),
        ("- > ```tieuchi\n  > b\n", "q."),
        ("> a\n```tieuchi\nb", ".or"),
    ]);
}

#[test]
fn a_hostile_page_is_read_in_little_time() {
    let many = 200_000;
    for text in [
        "<".repeat(many),
        "<!--".repeat(many),
        "<a b=\"".repeat(many),
        "<a b='<!-- <? <![CDATA[ <!x ".repeat(many / 8),
        "> ".repeat(many),
        "- ".repeat(many),
        "<div>\n\n".repeat(many / 8),
        "<script></".repeat(many / 8),
        (1..600).map(|count| format!("{} ", "`".repeat(count))).collect::<String>(),
    ] {
        let started = std::time::Instant::now();
        assert!(!lines(&text).is_empty());
        assert!(started.elapsed().as_secs() < 20, "{} took too long", text.chars().take(20).collect::<String>());
    }
}
