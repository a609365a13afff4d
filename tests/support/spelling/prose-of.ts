/**
 * What of an authored file people read in Vietnamese, line by line. All else (tags, keys, addresses, names of files,
 * numbers and signs of documents, English) is blanked, so that lines and columns stay where they are. Pure.
 */
const MARKUP: Record<string, readonly RegExp[]> = {
  mdx: [
    // Attributes that nobody is shown, then names of tags and of attributes.
    /\b(?!(?:alt|caption|description|title|means)=)[A-Za-z][\w-]*="[^"]*"/g,
    /<\/?[A-Z]\w*|\b(?:alt|caption|description|title|means)(?==)/g,
    /\]\([^)]*\)/g,
  ],
  svg: [/<[^>]*>/g, /&\w+;/g],
  vtt: [/^WEBVTT/],
};

const ANYWHERE: readonly RegExp[] = [
  // YAML: English, values that name something else of the file, then keys.
  /\b\w+En:.*/g,
  /\b(?:id|role|screen|next|step|ends|device): [a-z0-9-]+/g,
  // What learners may type, also without marks.
  /\bis: \[[^\]]*\]/g,
  /(?<=(?:^|[{,;#])[\s-]*)[A-Za-z]+:(?=\s|$)/gm,
  // Addresses, files, dates, signs of documents; names of files without marks.
  /\S*[\p{L}\p{N}][/._@\\{}][\p{L}\p{N}{]\S*/gu,
  /\S*\p{N}\S*/gu,
  /(?<!\p{L})[a-z]+(?:-[a-z]+)+(?!\p{L})/gu,
];

export function proseOf(file: string, text: string): string[] {
  const markup = MARKUP[file.slice(file.lastIndexOf(".") + 1)] ?? [];
  return [...markup, ...ANYWHERE]
    .reduce((rest, pattern) => rest.replace(pattern, (found) => found.replace(/[^\n]/gu, " ")), text)
    .split("\n");
}
