/** What is wrong with an authored lesson or question bank, and what its author does about it. */
export const lessonFaults = {
  "lessons.fault.too-long": "The text is {kilobytes} KB long; the limit is {limit} KB. Split it into two.",
  "lessons.fault.too-many-lines": "The text has more than {limit} lines. Split it into two.",
  "lessons.fault.dense-block":
    "This block has more than {limit} signs such as * _ ` [ < and braces. Split it with blank lines.",
  "lessons.fault.big-table": "This table has more than {limit} cells. Split it with blank lines.",
  "lessons.fault.long-line": "This line is longer than {limit} characters. Break it into paragraphs.",
  "lessons.fault.control-character":
    "There is an invisible control character here. Delete this spot and type it again.",
  "lessons.fault.frontmatter-late":
    "Frontmatter (between two --- lines) must start on line 1. Delete what stands before it.",
  "lessons.fault.frontmatter-engine": "Frontmatter is YAML only. Delete everything after --- on line 1.",
  "lessons.fault.frontmatter-unclosed": "Frontmatter is not closed. Add a line --- after its last line.",
  "lessons.fault.frontmatter-duplicate": "This frontmatter key is written twice. Keep one.",
  "lessons.fault.frontmatter-tag": "Frontmatter takes no type tags (words starting with !). Delete it.",
  "lessons.fault.frontmatter-alias":
    "Frontmatter takes no anchors (&) or aliases (*). Write the text out, or put it in quotes.",
  "lessons.fault.frontmatter-key": "A frontmatter key must be a plain word, such as title.",
  "lessons.fault.frontmatter-shape":
    "Frontmatter must be lines of “key: value”, such as “title: Staying safe”.",
  "lessons.fault.frontmatter-syntax":
    "This is not valid YAML. Check the indentation and colons; put a value that contains a colon in quotes.",
  "lessons.fault.esm":
    "A line that starts with import or export is read as code, and lessons run no code. Delete it or reword it.",
  "lessons.fault.expression":
    "Between { } only a quoted string, a number or a comment {/* … */} may stand. To write a brace, type \\{.",
  "lessons.fault.brace-unclosed": "This { has no closing }. To write a brace, type \\{.",
  "lessons.fault.tag-unclosed":
    "<{name}> opens here and is not closed where it should be. Add </{name}> after its content.",
  "lessons.fault.tag-not-open":
    "This closing tag has no opening tag. Delete it, or add the opening tag above.",
  "lessons.fault.tag-unfinished": "This tag is not finished. Add > or /> at its end.",
  "lessons.fault.tag-syntax":
    'This tag is not well written. Write <Name attribute="value">, every value in straight quotes.',
  "lessons.fault.less-than":
    "This < is read as the start of a tag. To write “less than”, type \\<. Comments are {/* … */}; links are [text](https://…).",
  "lessons.fault.attribute-quotes": 'An attribute\'s value must be in straight quotes, such as type="tip".',
  "lessons.fault.syntax": "This is not valid here. Check the < > { } signs nearby.",
  "lessons.fault.attribute-spread":
    "<{element}> takes no {…}. Write each attribute with its value in quotes.",
  "lessons.fault.attribute-repeated": "Attribute {name} of <{element}> is written twice. Keep one.",
  "lessons.fault.attribute-expression":
    "Attribute {name} of <{element}> must be text in quotes, not code and not left out.",
  "lessons.fault.attribute-missing": '<{element}> lacks the attribute {name}. Add {name}="…".',
  "lessons.fault.attribute-words":
    '<{element}> needs one of the two: alt="…" saying what the picture shows, or decorative="yes" when it is only decoration.',
  "lessons.fault.attribute-choice": "Attribute {name} of <{element}> takes one of: {allowed}.",
  "lessons.fault.attribute-key":
    "Attribute {name} of <{element}> takes a-z, 0-9 and - only, at most 64. Example: safety-1.",
  "lessons.fault.attribute-text": "Attribute {name} of <{element}> is empty or longer than 2,000 characters.",
  "lessons.fault.attribute-media":
    "Attribute {name} of <{element}> must be a file in the topic's media folder, such as media/file-name, ending in {allowed}; no accents or spaces in the name.",
  "lessons.fault.attribute-forbidden":
    "Attribute {name} may not be used on <{element}>. Delete it; the product takes care of the looks.",
  "lessons.fault.attribute-near": "<{element}> has no attribute {name}; did you mean {near}?",
  "lessons.fault.attribute-unknown": "<{element}> has no attribute {name}. It takes: {allowed}.",
  "lessons.fault.attribute-none": "<{element}> takes no attributes. Delete {name}.",
  "lessons.fault.too-many": "There are more than {limit} pieces in this text. Split it.",
  "lessons.fault.too-deep": "This is nested more than {limit} levels deep. Nest lists and quotes less.",
  "lessons.fault.footnote": "Footnotes cannot be used yet. Put the note into the sentence.",
  "lessons.fault.html-tag":
    "The HTML tag <{name}> may not be used. Write Markdown, such as **bold** or [text](https://…).",
  "lessons.fault.node-type":
    "This way of writing ({type}) may not be used. Delete it or write it differently.",
  "lessons.fault.link-address":
    "The address “{address}” may not be used. Use https://…, http://…, mailto:…, tel:…, /page-of-this-site or #heading, without spaces.",
  "lessons.fault.picture-address":
    "A picture must be a file in the topic's media folder, written in place: ![description](media/file-name.svg). It may end in {allowed}.",
  "lessons.fault.element-not-in-lesson": "<{name}> belongs in questions.mdx only. In a lesson, use <Check>.",
  "lessons.fault.element-not-in-questions":
    "<{name}> belongs in lessons only. A question bank uses <Question> and <Term>.",
  "lessons.fault.element-near": "There is no <{name}>; did you mean <{near}>?",
  "lessons.fault.element-unknown": "There is no <{name}>. You may use: {allowed}.",
  "lessons.fault.element-own-line":
    "<{name}> and its closing tag must each stand on a line of their own. Break the line before and after each tag.",
  "lessons.fault.element-inside": "<{name}> must stand directly in <{parent}>.",
  "lessons.fault.element-top":
    "<{name}> must stand by itself, not in an element, list or quote. Figures, videos and callouts may stand in <Step>.",
  "lessons.fault.element-in-sentence":
    "<{name}> must stand in a sentence: opening tag, words and closing tag on one line.",
  "lessons.fault.term-in-link-or-heading":
    "<{name}> may not stand in a heading, a link or another <{name}>. Move it into a plain sentence.",
  "lessons.fault.term-in-answer": "<{name}> may not stand in an answer. Move it up to the question.",
  "lessons.fault.element-holds-nothing": "<{name}> has no content. Write <{name} … />.",
  "lessons.fault.element-empty":
    "<{name}> is empty. Write its content between the opening and the closing tag.",
  "lessons.fault.element-holds-only": "<{name}> holds only <{only}>. Move anything else out.",
  "lessons.fault.element-holds-words": "<{name}> holds words only. Move links and pictures out.",
  "lessons.fault.id-repeated": "The id “{id}” is already used on line {firstLine}. Choose another.",
  "lessons.fault.outside-question":
    "In a question bank everything must stand in a <Question>. Move this into a question or delete it.",
  "lessons.fault.heading-in-questions": "A question bank has no headings. Delete the # sign.",
  "lessons.fault.heading-inside":
    "A heading must stand by itself, not in an element, list or quote. Use **bold** instead of #.",
  "lessons.fault.heading-depth":
    "A lesson uses ## and ### only, because its title is the main heading. Replace {marks}.",
  "lessons.fault.heading-skip": "A ### heading must come under a ## heading. Make it ##.",
  "lessons.fault.heading-empty": "This heading is empty. Write words after the # sign, or delete the line.",
  "lessons.fault.link-empty": "This link has no words to press. Write [words](address).",
  "lessons.fault.picture-alt":
    "This picture has no description for people who cannot see it. Write ![description](media/file-name.svg).",
  "lessons.fault.picture-in-questions": "Questions cannot have pictures yet. Describe it in words.",
  "lessons.fault.tick-outside-check":
    "Tick boxes [ ] belong in a lesson's <Check> or a bank's <Question>. Remove the box from this list.",
  "lessons.fault.check-no-answers":
    "<Check> has no answers. Write each on a line: - [ ] for wrong, - [x] for right.",
  "lessons.fault.check-no-prompt": "<Check> has no question. Write it before the answers.",
  "lessons.fault.check-prompt":
    "The question of a <Check> is plain paragraphs. Move this before the <Check>.",
  "lessons.fault.check-answer":
    "Each answer of a <Check> is one line that starts with - [ ] or - [x], then words.",
  "lessons.fault.check-right-answers":
    "<Check> needs at least two answers, one of them right [x] and one wrong [ ].",
  "lessons.fault.check-explanation":
    "<Check> needs its explanation right after the answers: a paragraph that starts with >.",
  "lessons.fault.check-extra": "Nothing may follow the explanation of a <Check>. Move it out.",
  "lessons.fault.media-missing": "There is no file {path}. Add it, or correct the name.",
  "lessons.fault.media-near": "There is no file {path}; did you mean {near}?",
  "lessons.fault.anchor-missing": "This lesson has no heading #{name}. You may link to: {allowed}.",
  "lessons.fault.too-slow": "This text took too long and was stopped. Split nested content or large tables.",
  "lessons.fault.too-heavy": "This text needed too much memory and was stopped. Split it.",
} as const;
