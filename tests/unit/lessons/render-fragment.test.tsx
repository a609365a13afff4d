import type { Paragraph } from "mdast";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Term } from "~/features/lessons/components/term";
import { checkMdx } from "~/features/lessons/mdx/check-mdx";
import { renderFragment } from "~/features/lessons/mdx/render-fragment";

function question(body: string) {
  const { tree, faults } = checkMdx(`<Question id="q">\n${body}\n</Question>`, "questions");
  expect(faults).toEqual([]);
  const [element] = tree.children;
  return element?.type === "mdxJsxFlowElement" ? element.children : [];
}

describe("rendering a piece of a question", () => {
  it("gives blocks for paragraphs and inline HTML for their children", () => {
    const [paragraph] = question("Gõ **mật khẩu** `123`?");
    expect(renderFragment([paragraph as Paragraph])).toBe(
      "<p>Gõ <strong>mật khẩu</strong> <code>123</code>?</p>",
    );
    expect(renderFragment((paragraph as Paragraph).children)).toBe(
      "Gõ <strong>mật khẩu</strong> <code>123</code>?",
    );
  });

  it("draws a term as the lesson component does", () => {
    const [paragraph] = question('Mở <Term means="cất & khóa">tệp</Term>');
    expect(renderFragment((paragraph as Paragraph).children.slice(1))).toBe(
      renderToStaticMarkup(<Term means="cất & khóa">tệp</Term>)
        .replaceAll("&amp;", "&#x26;")
        .replaceAll("/>", ">")
        .replace("autoComplete", "autocomplete"),
    );
  });

  it("escapes what looks like HTML and keeps literals as text", () => {
    expect(renderFragment(question('1 \\< 2 {"<b>"} {/* ghi chú */}'))).toBe("<p>1 &#x3C; 2 &#x3C;b> </p>");
  });

  it("marks links that leave the site", () => {
    expect(renderFragment(question("[Cổng](https://dichvucong.gov.vn) và [bài](/chuyen-de/x)"))).toBe(
      '<p><a href="https://dichvucong.gov.vn" rel="noopener noreferrer">Cổng</a> và <a href="/chuyen-de/x">bài</a></p>',
    );
  });
});
