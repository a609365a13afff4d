/** Small content trees in folders of their own, removed when the test is over. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** Files by path; undefined leaves one of the defaults out. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** A folder that is gone after the test. */
export function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "bdhvs-content-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function writeFiles(folder: string, files: Files): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, path);
    if (text === undefined) {
      rmSync(file, { recursive: true, force: true });
      continue;
    }
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

export const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 200"><rect width="9" height="9"/></svg>\n';

export const COMMUNES = `code,slug,name,type,full_name,valid_from,valid_to,former_province,formed_from,area_km2,population,population_as_of,population_source
26041,tran-bien,Trấn Biên,phuong,Phường Trấn Biên,2025-07-01,,Đồng Nai,,30.5,197060,2024-12-31,hồ sơ sắp xếp
26248,trang-bom,Trảng Bom,xa,Xã Trảng Bom,2025-07-01,2026-04-29,Đồng Nai,,60,80000,2024-12-31,hồ sơ sắp xếp
26248,trang-bom,Trảng Bom,phuong,Phường Trảng Bom,2026-04-30,,Đồng Nai,,60,80000,2024-12-31,hồ sơ sắp xếp
`;

export function lessonText(title: string, body = "Một đoạn văn.", head = ""): string {
  return `---\ntitle: ${title}\n${head}---\n\n${body}\n`;
}

export function questionText(id: string, lesson = "bai-dau", prompt = "Việc nào đúng?"): string {
  return `<Question id="${id}" lesson="${lesson}">\n${prompt}\n\n- [x] Việc này\n- [ ] Việc kia\n\n> Vì thế.\n</Question>\n`;
}

/** One topic with two lessons, a picture and two questions, and two communes. */
export const SMALL_TREE: Files = {
  "programme.yaml": "name: Chương trình thử\n",
  "places/communes.csv": COMMUNES,
  "topics/1-mot/topic.yaml": "title: Chuyên đề một\n",
  "topics/1-mot/01-bai-dau.mdx": lessonText(
    "Bài đầu",
    '## Mở đầu\n\nXem hình.\n\n<Figure src="media/hinh.svg" alt="Một hình vuông" />',
  ),
  "topics/1-mot/02-bai-hai.mdx": lessonText("Bài hai"),
  "topics/1-mot/media/hinh.svg": SVG,
  "topics/1-mot/questions.mdx": `${questionText("cau-1")}\n${questionText("cau-2", "bai-hai")}`,
};

/** A small tree, with some files changed, added or left out. */
export function makeTree(changes: Files = {}): string {
  return writeFiles(makeFolder(), { ...SMALL_TREE, ...changes });
}

/** The body of a lesson about which there is nothing to advise: a picture, two self-checks and what to remember. */
export const WELL_MADE_BODY = `Một đoạn văn.

<Figure src="media/hinh.svg" alt="Một hình vuông" />

<Check id="mot">
Việc nào đúng?

- [x] Việc này
- [ ] Việc kia

> Vì thế.
</Check>

<Check id="hai">
Việc nào sai?

- [ ] Việc này
- [x] Việc kia

> Vì thế.
</Check>

<Callout type="remember" title="Ghi nhớ">
- Nhớ một điều.
</Callout>`;

/** A small tree that content:check has nothing to say about, with some files changed, added or left out. */
export function makeWellMadeTree(changes: Files = {}): string {
  const question = (id: string, lesson: string, difficulty: string, prompt: string) =>
    questionText(id, lesson, prompt).replace(">", ` difficulty="${difficulty}">`);
  return makeTree({
    "topics/1-mot/01-bai-dau.mdx": lessonText("Bài đầu", WELL_MADE_BODY, "sources:\n  - Luật A\n"),
    "topics/1-mot/02-bai-hai.mdx": lessonText("Bài hai", WELL_MADE_BODY, "sources:\n  - Luật B\n"),
    "topics/1-mot/questions.mdx": [
      "---\ndraw: 1\n---\n",
      question("cau-1", "bai-dau", "easy", "Ai giữ mật khẩu của bạn?"),
      question("cau-2", "bai-hai", "medium", "Khi nào nên cập nhật điện thoại?"),
      question("cau-3", "bai-hai", "hard", "Nộp hồ sơ qua mạng ở đâu thì đúng nơi?"),
    ].join("\n"),
    ...changes,
  });
}
