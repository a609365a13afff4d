/** The slides of a PPTX as HTML: titles as headings, lines as lists, speaker's notes as quotes. Pure. */
type Files = ReadonlyMap<string, Uint8Array>;

/** In the order of the slides' numbers. Pictures are named by their path in the archive. */
export function slidesAsHtml(files: Files): string {
  const slides = [...files.keys()]
    .flatMap((path) => /^ppt\/slides\/slide(\d+)\.xml$/.exec(path) ?? [])
    .filter((match) => /^\d+$/.test(match))
    .map(Number)
    .sort((a, b) => a - b);
  return slides.map((number) => slideHtml(files, number)).join("\n");
}

function slideHtml(files: Files, number: number): string {
  const xml = textOf(files, `ppt/slides/slide${number}.xml`);
  const relations = relationsOf(files, number);
  const html: string[] = [];
  const shapes = xml.match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? [];
  const isTitle = (shape: string) => /<p:ph\b[^>]*type="(title|ctrTitle)"/.test(shape);
  const title = shapes.filter(isTitle).flatMap(paragraphs).join(" ");
  html.push(`<h2>${title || `Trang ${number}`}</h2>`);
  for (const shape of shapes.filter((one) => !isTitle(one))) {
    const lines = paragraphs(shape);
    if (lines.length === 1) html.push(`<p>${lines[0]}</p>`);
    else if (lines.length > 1) html.push(`<ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`);
  }
  for (const [, id = ""] of xml.matchAll(/<a:blip\b[^>]*r:embed="([^"]+)"/g))
    html.push(`<p><img src="${relations.get(id)?.replace("../", "ppt/") ?? "?"}" alt=""></p>`);
  const notes = [...relations.values()].find((target) => target.includes("notesSlides/"));
  const said = notes ? bodyNotes(textOf(files, notes.replace("../", "ppt/"))) : [];
  if (said.length > 0) html.push(`<blockquote>${said.map((line) => `<p>${line}</p>`).join("")}</blockquote>`);
  return html.join("\n");
}

/** A notes page also holds the slide's picture and its number. */
function bodyNotes(xml: string): string[] {
  const shapes = xml.match(/<p:sp>[\s\S]*?<\/p:sp>/g) ?? [];
  return shapes.filter((shape) => /<p:ph\b[^>]*type="body"/.test(shape)).flatMap(paragraphs);
}

function relationsOf(files: Files, number: number): Map<string, string> {
  const xml = textOf(files, `ppt/slides/_rels/slide${number}.xml.rels`);
  const attribute = (tag: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
  return new Map(
    (xml.match(/<Relationship\b[^>]*>/g) ?? []).map((tag) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
}

/** Words stay escaped as in XML, which is how HTML escapes them too. */
function paragraphs(shape: string): string[] {
  return (shape.match(/<a:p>[\s\S]*?<\/a:p>|<a:p [\s\S]*?<\/a:p>/g) ?? []).flatMap((paragraph) => {
    const words = [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((match) => match[1]).join("");
    return words.trim() || [];
  });
}

function textOf(files: Files, path: string): string {
  const bytes = files.get(path);
  return bytes ? new TextDecoder().decode(bytes) : "";
}
